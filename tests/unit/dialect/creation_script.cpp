// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/dialect/creation_script.hpp>

namespace {

using sequent::definition::script_writer;
using sequent::definition::writer;

void write_two(script_writer& out) {
  out.statement([](writer& one) { one.text("FIRST"); });
  out.statement([](writer& one) {
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
  std::array<std::size_t, 2> ends{};
  script_writer writing({}, room.data(), ends.data());
  write_two(writing);
  EXPECT_EQ(room, std::string("FIRST\0SECOND\0", 13));
  EXPECT_EQ(ends[0], 6U);
  EXPECT_EQ(ends[1], 13U);
}

constexpr std::array<std::string_view, 1> column{"a"};
constexpr std::array<sequent::constraint_facts, 1> indexes{
    sequent::constraint_facts{.kind = sequent::constraint_kind::index, .name = "a_b_idx", .columns = column}};
constexpr sequent::table_facts first{.table_name = "a", .constraints = indexes};
constexpr sequent::table_facts second{.table_name = "a_b", .constraints = indexes};
constexpr sequent::table_facts elsewhere{.schema_name = "other", .table_name = "a", .constraints = indexes};

TEST(creation_script, finds_a_name_that_stands_twice_in_a_schema) {
  EXPECT_EQ(sequent::definition::repeated_index_name(std::array{&first, &second}), "a_b_idx");
  EXPECT_EQ(sequent::definition::repeated_index_name(std::array{&first, &elsewhere}), "");
}

}  // namespace
