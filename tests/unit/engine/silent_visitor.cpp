// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <sequent/engine/silent_visitor.hpp>
#include <sequent/sequent.hpp>

namespace {

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

template <class Statement>
std::uint64_t choices_of(const Statement& statement) {
  sq::detail::choice_recorder<sq::postgres> recorder;
  recorder(&statement);
  return recorder.choices;
}

TEST(unit_silent_visitor, a_statement_without_choices_has_one_number) {
  EXPECT_EQ(choices_of(sq::select(users.id).where(users.age > 3)), 1U);
}

TEST(unit_silent_visitor, every_combination_of_choices_has_its_own_number) {
  const auto number = [](std::optional<int> least, bool is_named) {
    return choices_of(sq::select(users.id).where(users.age >= sq::if_set(least)).where_if(is_named, users.name == "x"));
  };
  EXPECT_EQ(number(std::nullopt, false), number(std::nullopt, false));
  EXPECT_EQ(number(1, false), number(2, false));
  EXPECT_NE(number(1, false), number(std::nullopt, false));
  EXPECT_NE(number(1, false), number(std::nullopt, true));
  EXPECT_NE(number(1, true), number(1, false));
}

TEST(unit_silent_visitor, the_columns_that_a_row_gives_are_choices) {
  const auto number = [](const sq::insertable<users_schema>& row) {
    return choices_of(sq::insert_into(users).values(row));
  };
  EXPECT_NE(number({.name = "x"}), number({.name = "x", .age = 3}));
  EXPECT_EQ(number({.name = "x", .age = 4}), number({.name = "y", .age = 3}));
}

TEST(unit_silent_visitor, parameters_are_noted_by_name_in_order) {
  constexpr auto statement =
      sq::select(users.id).where(users.age > sq::param<"least"> && users.name == sq::param<"who">);
  sq::detail::parameter_names<sq::postgres, 4> names;
  names(&statement);
  ASSERT_EQ(names.count, 2U);
  EXPECT_EQ(names.names[0], "least");
  EXPECT_EQ(names.names[1], "who");
}

}  // namespace
