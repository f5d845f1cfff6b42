// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <support/definitions.hpp>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/schema/table_constraints.hpp>

namespace {

using namespace definitions;

template <class As>
struct repeating_schema {
  static constexpr sq::name table_name = "t";
  sq::col<As, "a", int, sq::index, sq::check<"a > 0">, sq::check<"a < 9">> a;
  sq::col<As, "b", int> b;
  sq::col<As, "a_b", int, sq::index> a_b;
  static constexpr auto constraints =
      sq::constraints(sq::index_on<"a", "b">, sq::check_on<"a < b">, sq::check_on<"b < 9">);
};

TEST(table_constraints, has_those_of_the_columns_then_those_of_the_table) {
  EXPECT_TRUE((std::is_same_v<sq::table_constraints<repeating_schema>,
                              sq::type_list<sq::constraint::index<"a">, sq::constraint::column_check<"a", "a > 0">,
                                            sq::constraint::column_check<"a", "a < 9">, sq::constraint::index<"a_b">,
                                            sq::constraint::index<"a", "b">, sq::constraint::check<"a < b">,
                                            sq::constraint::check<"b < 9">>>));
}

TEST(table_constraints, numbers_names_that_would_repeat) {
  static_assert(sq::name_of_constraint<repeating_schema, 0>.view() == "t_a_idx");
  static_assert(sq::name_of_constraint<repeating_schema, 1>.view() == "t_a_check");
  static_assert(sq::name_of_constraint<repeating_schema, 2>.view() == "t_a_check1");
  static_assert(sq::name_of_constraint<repeating_schema, 3>.view() == "t_a_b_idx");
  static_assert(sq::name_of_constraint<repeating_schema, 4>.view() == "t_a_b_idx1");
  static_assert(sq::name_of_constraint<repeating_schema, 5>.view() == "t_check");
  static_assert(sq::name_of_constraint<repeating_schema, 6>.view() == "t_check1");
}

TEST(table_constraints, makes_foreign_keys_of_references) {
  using action = sq::referential_action;
  EXPECT_TRUE((std::is_same_v<
               sq::table_constraints<parts_schema>,
               sq::type_list<sq::constraint::primary_key<"id">,
                             sq::constraint::foreign_key<sq::name_list<"whole">, parts_schema, sq::name_list<"id">>>>));
  EXPECT_TRUE(
      (std::is_same_v<
          sq::type_at<1, sq::table_constraints<people_schema>>,
          sq::constraint::foreign_key<sq::name_list<"team">, teams_schema, sq::name_list<"id">, action::restrict>>));
  EXPECT_TRUE((
      std::is_same_v<sq::type_at<1, sq::table_constraints<lines_schema>>,
                     sq::constraint::foreign_key<sq::name_list<"shop", "number">, orders_schema,
                                                 sq::name_list<"shop", "number">, action::cascade, action::restrict>>));
}

TEST(table_constraints, checks_the_names_of_an_enumeration) {
  EXPECT_TRUE((sq::contains<sq::constraint::enum_check<"mood", mood>, sq::table_constraints<types_schema>>));
}

TEST(table_constraints, is_of_one_table_where_the_names_agree) {
  using people_description = sq::description<people_schema>;
  EXPECT_TRUE((sq::detail::is_same_table<people_description, people_description>));
  EXPECT_FALSE((sq::detail::is_same_table<people_description, sq::description<teams_schema>>));
  EXPECT_FALSE((sq::detail::is_same_table<sq::description<customers_schema>, sq::description<invoices_schema>>));
}

}  // namespace
