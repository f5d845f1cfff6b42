// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/schema/definition_problem.hpp>

namespace {

using namespace definitions;
using sq::definition_rule;
using sq::definition::broken_rule;
using sq::definition::has_key;

template <class T, auto... Attributes>
constexpr definition_rule broken = broken_rule(sq::facts_of<sq::column_description<"c", T, Attributes...>>);

TEST(definition_problem, is_none_in_a_sound_column) {
  EXPECT_EQ((broken<int>), definition_rule::none);
  EXPECT_EQ((broken<account_id, sq::identity>), definition_rule::none);
  EXPECT_EQ((broken<std::string, sq::length<80>>), definition_rule::none);
}

TEST(definition_problem, is_a_default_of_another_kind) {
  EXPECT_EQ((broken<double, sq::default_value<1>>), definition_rule::none);
  EXPECT_EQ((broken<account_id, sq::default_value<1>>), definition_rule::none);
  EXPECT_EQ((broken<bool, sq::default_value<true>>), definition_rule::none);
  EXPECT_EQ((broken<std::string, sq::default_value<"a">>), definition_rule::none);
  EXPECT_EQ((broken<mood, sq::default_value<mood::calm>>), definition_rule::none);
  EXPECT_EQ((broken<int, sq::default_value<true>>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<bool, sq::default_value<1>>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<sq::date, sq::default_value<"2026-01-01">>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<std::string, sq::default_value<mood::calm>>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<mood, sq::default_value<"calm">>), definition_rule::default_fits_the_column);
}

TEST(definition_problem, is_an_attribute_of_another_type) {
  EXPECT_EQ((broken<std::string, sq::identity>), definition_rule::identity_is_an_integer);
  EXPECT_EQ((broken<bool, sq::identity>), definition_rule::identity_is_an_integer);
  EXPECT_EQ((broken<int, sq::length<3>>), definition_rule::length_is_of_text);
  EXPECT_EQ((broken<int, sq::on_delete<sq::referential_action::cascade>>), definition_rule::action_has_a_reference);
}

constexpr std::array<std::string_view, 1> a{"a"};
constexpr std::array<std::string_view, 2> b_and_c{"b", "c"};
constexpr std::array<std::string_view, 2> c_and_b{"c", "b"};
constexpr std::array<std::string_view, 1> b{"b"};
constexpr std::array<std::string_view, 1> d{"d"};
constexpr std::array<sq::constraint_facts, 3> keys{
    sq::constraint_facts{.kind = sq::constraint_kind::index, .columns = a},
    sq::constraint_facts{.kind = sq::constraint_kind::unique, .columns = b_and_c},
    sq::constraint_facts{.kind = sq::constraint_kind::primary_key, .columns = d}};

TEST(definition_problem, is_a_foreign_key_to_what_is_no_key) {
  const sq::table_facts table{.constraints = keys};
  EXPECT_TRUE(has_key(table, d));
  EXPECT_TRUE(has_key(table, b_and_c));
  EXPECT_TRUE(has_key(table, c_and_b)) << "the order of the columns of a key does not matter";
  EXPECT_FALSE(has_key(table, a));
  EXPECT_FALSE(has_key(table, b));
}

TEST(definition_problem, says_where_it_is) {
  static_assert(sq::find_problem(sq::facts_of_table<people_schema>()).broken == definition_rule::none);
  constexpr std::array<sq::column_facts, 2> columns{
      sq::column_facts{.name = "a", .kind = sq::stored_kind::int32},
      sq::column_facts{.name = "b", .kind = sq::stored_kind::int32, .has_length = true, .length = 1}};
  const auto problem = sq::find_problem({.table_name = "t", .columns = columns});
  EXPECT_EQ(problem.broken, definition_rule::length_is_of_text);
  EXPECT_EQ(problem.column, 1U);
}

}  // namespace
