// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/dialect/creation_script.hpp>
#include <sequent/dialect/postgres/definition.hpp>
#include <sequent/dialect/sqlite/definition.hpp>

namespace {

using sequent::definition::script_writer;
using sequent::definition::writer;

void write_two(script_writer& out) {
  out.statement([](writer& one) { one.text("FIRST"); });
  out.statement_unless([](writer& one) { one.text("QUERY"); },
                       [](writer& one) {
                         one.text("SECOND");
                         one.needs(sequent::feature::create_schema);
                       });
}

TEST(creation_script, keeps_where_each_statement_ends) {
  script_writer counting({});
  write_two(counting);
  EXPECT_EQ(counting.count(), 2U);
  EXPECT_EQ(counting.features(), static_cast<sequent::feature_set>(sequent::feature::create_schema));
  std::string room(counting.size(), '\0');
  std::array<std::size_t, 4> ends{};
  script_writer writing({}, room.data(), ends.data());
  write_two(writing);
  EXPECT_EQ(room, std::string("\0FIRST\0QUERY\0SECOND\0", 20));
  EXPECT_EQ(ends, (std::array<std::size_t, 4>{1, 7, 13, 20}));
}

constexpr std::array<std::string_view, 1> column{"a"};
constexpr std::array<sequent::constraint_facts, 1> indexes{
    sequent::constraint_facts{.kind = sequent::constraint_kind::index, .name = "a_b_idx", .columns = column}};
constexpr std::array<sequent::constraint_facts, 1> keys{
    sequent::constraint_facts{.kind = sequent::constraint_kind::unique, .name = "a_b_key", .columns = column}};
constexpr sequent::table_facts first{.table_name = "a", .constraints = indexes};
constexpr sequent::table_facts second{.table_name = "a_b", .constraints = indexes};
constexpr sequent::table_facts elsewhere{.schema_name = "other", .table_name = "a", .constraints = indexes};
constexpr sequent::table_facts unique{.table_name = "a", .constraints = keys};
constexpr sequent::table_facts unique_too{.table_name = "a_b", .constraints = keys};
constexpr sequent::table_facts called_so{.table_name = "a_b_idx"};

template <class Dialect, class... Tables>
std::string_view repeated(const Tables&... tables) {
  return sequent::definition::repeated_name(sequent::definition_style<Dialect>, std::array{&tables...});
}

TEST(creation_script, finds_a_name_that_stands_twice_in_a_schema) {
  EXPECT_EQ(repeated<sequent::sqlite>(first), "");
  EXPECT_EQ(repeated<sequent::sqlite>(first, second), "a_b_idx");
  EXPECT_EQ(repeated<sequent::sqlite>(first, elsewhere), "");
  EXPECT_EQ(repeated<sequent::sqlite>(first, called_so), "a_b_idx");
  EXPECT_EQ(repeated<sequent::sqlite>(called_so, first), "a_b_idx");
}

TEST(creation_script, finds_two_tables_of_one_name) {
  constexpr sequent::table_facts in_another_case{.table_name = "A"};
  EXPECT_EQ(repeated<sequent::postgres>(first, unique), "a");
  EXPECT_EQ(repeated<sequent::sqlite>(unique, in_another_case), "a");
  EXPECT_EQ(repeated<sequent::postgres>(unique, in_another_case), "");
  EXPECT_EQ(repeated<sequent::sqlite>(elsewhere, in_another_case), "");
}

TEST(creation_script, counts_unique_constraints_where_they_have_an_index_of_their_name) {
  EXPECT_EQ(repeated<sequent::postgres>(unique, unique_too), "a_b_key");
  EXPECT_EQ(repeated<sequent::sqlite>(unique, unique_too), "");
}

}  // namespace
