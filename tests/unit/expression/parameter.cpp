// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

#include <sequent/expression/parameter.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_parameter, takes_its_type_from_the_other_operand) {
  EXPECT_EQ(in_both(users.age >= sq::param<"least">), "users.age >= $1");
  EXPECT_EQ(parameters_of(users.age >= sq::param<"least">), texts{"int32 :least"});
  EXPECT_EQ(parameters_of(sq::param<"least"> <= items.large), texts{"int64 :least"});
  EXPECT_EQ(parameters_of(users.email == sq::param<"mail">), texts{"text :mail"});
  EXPECT_EQ(parameters_of(items.item_state == sq::param<"state">), texts{"enum :state"});
}

TEST(expression_parameter, is_one_placeholder_for_each_type) {
  const auto query =
      sq::select(users.id).where(users.age > sq::param<"age"> || users.id == sq::param<"age">).limit(sq::param<"most">);
  EXPECT_EQ(in_both(query), "SELECT users.id FROM users WHERE users.age > $1 OR users.id = $2 LIMIT $3");
  EXPECT_EQ(parameters_of(query), (texts{"int32 :age", "int64 :age", "int64 :most"}));
  const auto again =
      sq::select(users.id).where(users.age > sq::param<"age">).where(users.age != sq::param<"age">).limit(3);
  EXPECT_EQ(in_both(again), "SELECT users.id FROM users WHERE users.age > $1 AND users.age <> $1 LIMIT $2");
}

TEST(expression_parameter, makes_a_statement_without_values_a_constant) {
  static constexpr auto query = sq::select(users.id).where(users.age >= sq::param<"least">);
  static_assert(sq::sql<sq::sqlite>(query) == "SELECT users.id FROM users WHERE users.age >= ?1");
  static_assert(std::is_empty_v<std::remove_const_t<decltype(query)>>);
}

TEST(expression_parameter, stands_alone_where_it_says_its_type) {
  EXPECT_EQ(in_both(sq::param<"prefix", std::string> == ""), "$1 = $2");
  EXPECT_EQ(parameters_of(sq::param<"prefix", std::string> == ""), (texts{"text :prefix", "text "}));
  EXPECT_EQ(in_both(users.name == sq::param<"prefix", std::string> + "/"), "users.name = ($1 || $2)");
  const auto query = sq::select(users.id).where(sq::param<"all", bool> || users.name == sq::param<"name">);
  EXPECT_EQ(in_both(query), "SELECT users.id FROM users WHERE $1 OR users.name = $2");
  // It is the one of the same name and type that is compared.
  const auto twice =
      sq::select(users.id).where(sq::param<"name", std::string> == "" || users.name == sq::param<"name">);
  EXPECT_EQ(in_both(twice), "SELECT users.id FROM users WHERE $1 = $2 OR users.name = $1");
  static_assert(std::is_empty_v<decltype(sq::param<"name", std::string>)>);
}

TEST(expression_parameter, of_an_optional_may_be_null) {
  constexpr auto age = sq::param<"age", std::optional<int>>;
  EXPECT_EQ(in_both(sq::select(users.id).where(age.is_null() || users.age == age)),
            "SELECT users.id FROM users WHERE $1 IS NULL OR users.age = $1");
  using row = sq::row_type_of<decltype(sq::select(users.id, age.as<"age">(), (age + 1).as<"next">()))>;
  static_assert(std::is_same_v<decltype(std::declval<row>().get<"age">()), std::optional<int>>);
  static_assert(std::is_same_v<decltype(std::declval<row>().get<"next">()), std::optional<int>>);
}

TEST(expression_parameter, takes_null_where_the_column_does) {
  EXPECT_EQ(parameters_of(sq::update(users).set(users.email = sq::param<"mail">).all_rows()), texts{"text :mail"});
  using optional = decltype((users.email = sq::param<"mail">).bound_values);
  static_assert(std::is_same_v<optional, sq::bound::argument<"mail", std::optional<std::string>>>);
  using required = decltype((users.name = sq::param<"name">).bound_values);
  static_assert(std::is_same_v<required, sq::bound::argument<"name", std::string>>);
}

TEST(expression_parameter, gets_its_value_by_name) {
  const auto argument = sq::param<"least"> = 18;
  static_assert(decltype(argument)::parameter_name == sq::name{"least"});
  EXPECT_EQ(argument.value, 18);
  const auto text = sq::param<"name"> = "Ada";
  EXPECT_STREQ(text.value, "Ada");
}

}  // namespace
