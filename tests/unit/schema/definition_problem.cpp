// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/schema/definition_problem.hpp>

namespace {

using namespace definitions;
using sq::definition_rule;
using sq::has_key;
using sq::definition::broken_rule;

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
  EXPECT_EQ((broken<sq::decimal<3, 2>, sq::default_value<1>>), definition_rule::none);
  EXPECT_EQ((broken<sq::decimal<3, 2>, sq::default_value<sq::decimal<2, 1>(1)>>), definition_rule::none);
  EXPECT_EQ((broken<sq::decimal<3, 2>, sq::default_value<"1">>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<int, sq::default_value<sq::decimal<2>(1)>>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<double, sq::default_value<sq::decimal<2>(1)>>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<std::string, sq::default_value<"a">>), definition_rule::none);
  EXPECT_EQ((broken<mood, sq::default_value<mood::calm>>), definition_rule::none);
  EXPECT_EQ((broken<double, sq::default_value<0.5>>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<double, sq::default_sql<"0.5">>), definition_rule::none);
  EXPECT_EQ((broken<int, sq::default_value<true>>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<bool, sq::default_value<1>>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<sq::date, sq::default_value<"2026-01-01">>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<std::string, sq::default_value<mood::calm>>), definition_rule::default_fits_the_column);
  EXPECT_EQ((broken<mood, sq::default_value<"calm">>), definition_rule::default_fits_the_column);
}

TEST(definition_problem, is_a_value_for_null_that_the_column_cannot_hold) {
  constexpr auto refused = definition_rule::null_reads_as_a_value_of_the_column;
  EXPECT_EQ((broken<int, sq::null_as<0>, sq::lenient>), definition_rule::none);
  EXPECT_EQ((broken<mood, sq::null_as<mood::calm>>), definition_rule::none);
  EXPECT_EQ((broken<int, sq::null_as<"">>), refused);
  EXPECT_EQ((broken<std::int16_t, sq::null_as<40000>>), refused);
  EXPECT_EQ((broken<std::optional<int>, sq::null_as<0>>), refused);
  EXPECT_EQ((broken<sq::timestamp, sq::null_as<0>>), refused);
  EXPECT_EQ((broken<int, sq::null_as<0>, sq::null_as<1>>), definition_rule::attribute_stands_once);
}

TEST(definition_problem, is_an_attribute_of_another_type) {
  EXPECT_EQ((broken<std::string, sq::identity>), definition_rule::identity_is_an_integer);
  EXPECT_EQ((broken<bool, sq::identity>), definition_rule::identity_is_an_integer);
  EXPECT_EQ((broken<int, sq::length<3>>), definition_rule::length_is_of_text);
  EXPECT_EQ((broken<int, sq::on_delete<sq::referential_action::cascade>>), definition_rule::action_has_a_reference);
}

TEST(definition_problem, is_a_default_that_the_column_cannot_hold) {
  constexpr auto outside = definition_rule::default_is_in_the_range_of_the_column;
  EXPECT_EQ((broken<std::int16_t, sq::default_value<32767>>), definition_rule::none);
  EXPECT_EQ((broken<std::int16_t, sq::default_value<32768>>), outside);
  EXPECT_EQ((broken<std::int16_t, sq::default_value<-32768>>), definition_rule::none);
  EXPECT_EQ((broken<std::int16_t, sq::default_value<-32769>>), outside);
  EXPECT_EQ((broken<std::int64_t, sq::default_value<std::numeric_limits<std::int64_t>::min()>>), definition_rule::none);
  EXPECT_EQ((broken<std::int64_t, sq::default_value<std::uint64_t{1} << 63>>), outside);
  EXPECT_EQ((broken<float, sq::default_value<16777216>>), definition_rule::none);
  EXPECT_EQ((broken<float, sq::default_value<16777217>>), outside) << "it would be rounded";
  EXPECT_EQ((broken<sq::decimal<3, 2>, sq::default_value<-9>>), definition_rule::none);
  EXPECT_EQ((broken<sq::decimal<3, 2>, sq::default_value<-10>>), outside);
  EXPECT_EQ((broken<sq::decimal<3, 2>, sq::default_value<sq::decimal<4, 2>(10)>>), outside);
  EXPECT_EQ((broken<sq::decimal<3, 2>, sq::default_value<sq::decimal<4, 3>(1)>>), outside) << "it would be rounded";
  EXPECT_EQ((broken<std::string, sq::length<4>, sq::default_value<"größ">>), definition_rule::none);
  EXPECT_EQ((broken<std::string, sq::length<3>, sq::default_value<"größ">>), outside);
}

TEST(definition_problem, is_what_attributes_say_against_one_another) {
  EXPECT_EQ((broken<std::string, sq::length<1>, sq::length<2>>), definition_rule::attribute_stands_once);
  EXPECT_EQ((broken<std::string, sq::length<0>>), definition_rule::length_is_at_least_one);
  EXPECT_EQ((broken<double, sq::precision<10, 2>>), definition_rule::precision_is_of_a_decimal);
  EXPECT_EQ((broken<std::optional<int>, sq::primary_key>), definition_rule::key_is_not_optional);
  constexpr auto twice = definition_rule::column_gets_its_value_in_one_way;
  EXPECT_EQ((broken<int, sq::default_value<1>, sq::default_value<2>>), twice);
  EXPECT_EQ((broken<int, sq::identity, sq::default_value<1>>), twice);
  EXPECT_EQ((broken<int, sq::generated<"1">, sq::default_sql<"1">>), twice);
  EXPECT_EQ((broken<int, sq::unique, sq::primary_key>), definition_rule::none) << "which says more than is needed";
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

TEST(definition_problem, is_an_action_that_no_row_could_take) {
  const auto broken_by = [](sq::referential_action action, const sq::column_facts& column) {
    return sq::definition::broken_rule({.kind = sq::constraint_kind::foreign_key, .on_delete = action}, column);
  };
  using sq::referential_action;
  EXPECT_EQ(broken_by(referential_action::set_null, {.is_nullable = true}), definition_rule::none);
  EXPECT_EQ(broken_by(referential_action::set_null, {}), definition_rule::set_null_needs_an_optional);
  EXPECT_EQ(broken_by(referential_action::set_default, {}), definition_rule::set_default_needs_a_default);
  EXPECT_EQ(broken_by(referential_action::set_default, {.defaults = 1}), definition_rule::none);
  EXPECT_EQ(broken_by(referential_action::cascade, {}), definition_rule::none);
}

constexpr std::array<std::string_view, 3> repeating{"a", "b", "a"};

TEST(definition_problem, is_a_column_that_a_constraint_names_twice) {
  constexpr std::array<sq::column_facts, 1> columns{sq::column_facts{.name = "a"}};
  constexpr std::array<sq::constraint_facts, 1> constraints{
      sq::constraint_facts{.kind = sq::constraint_kind::unique, .columns = repeating}};
  const auto problem = sq::find_problem({.columns = columns, .constraints = constraints});
  EXPECT_EQ(problem.broken, definition_rule::constraint_names_a_column_once);
}

TEST(definition_problem, says_where_it_is) {
  static_assert(sq::find_problem(sq::facts_of_table<people_schema>()).broken == definition_rule::none);
  constexpr std::array<sq::column_facts, 2> columns{
      sq::column_facts{.name = "a", .kind = sq::stored_kind::int32},
      sq::column_facts{.name = "b", .kind = sq::stored_kind::int32, .has_length = true, .length = 1}};
  const auto problem = sq::find_problem(columns);
  EXPECT_EQ(problem.broken, definition_rule::length_is_of_text);
  EXPECT_EQ(problem.column, 1U);
}

}  // namespace
