// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <gtest/gtest.h>

#include <sequent/expression/logical.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto one = users.id == users.org_id;
constexpr auto two = users.email.is_null();
constexpr auto three = users.name == users.email;

TEST(expression_logical, joins_conditions) {
  EXPECT_EQ(in_both(one && two), "users.id = users.org_id AND users.email IS NULL");
  EXPECT_EQ(in_both(one || two), "users.id = users.org_id OR users.email IS NULL");
  EXPECT_EQ(in_both(!one), "NOT users.id = users.org_id");
}

TEST(expression_logical, puts_or_inside_and_in_parentheses_and_nothing_else) {
  EXPECT_EQ(in_both((one || two) && three),
            "(users.id = users.org_id OR users.email IS NULL) AND users.name = users.email");
  EXPECT_EQ(in_both(three && (one || two)),
            "users.name = users.email AND (users.id = users.org_id OR users.email IS NULL)");
  EXPECT_EQ(in_both((one && two) || three),
            "users.id = users.org_id AND users.email IS NULL OR users.name = users.email");
  EXPECT_EQ(in_both(one && (two && three)),
            "users.id = users.org_id AND users.email IS NULL AND users.name = users.email");
  EXPECT_EQ(in_both((one || two) || three),
            "users.id = users.org_id OR users.email IS NULL OR users.name = users.email");
}

TEST(expression_logical, negates_all_of_its_operand) {
  EXPECT_EQ(in_both(!(one && two)), "NOT (users.id = users.org_id AND users.email IS NULL)");
  EXPECT_EQ(in_both(!(one || two)), "NOT (users.id = users.org_id OR users.email IS NULL)");
  EXPECT_EQ(in_both(!!one), "NOT (NOT users.id = users.org_id)");
  EXPECT_EQ(in_both(!one && !two), "NOT users.id = users.org_id AND NOT users.email IS NULL");
  EXPECT_EQ(in_both(!items.active), "NOT items.active");
}

TEST(expression_logical, takes_boolean_columns_literals_and_parameters) {
  EXPECT_EQ(in_both(items.active && users.age > 3), "items.active AND users.age > $1");
  EXPECT_EQ(in_both(sq::literal<false> || items.active), "FALSE OR items.active");
  EXPECT_EQ(in_both(sq::param<"really"> || items.active), "$1 OR items.active");
  EXPECT_EQ(in_both(items.active && sq::literal<true>), "items.active AND TRUE");
  EXPECT_EQ(parameters_of(items.active && sq::param<"really">), texts{"bool :really"});
}

TEST(expression_logical, drops_what_if_set_takes_away) {
  const std::optional<int> nothing;
  const std::optional<int> five = 5;
  const auto text = [](std::optional<int> first, std::optional<int> second) {
    return where(users.age > sq::if_set(first) && (users.id == sq::if_set(second) || users.id == 3));
  };
  EXPECT_EQ(text(five, five), "users.age > $1 AND (users.id = $2 OR users.id = $3)");
  EXPECT_EQ(text(nothing, five), "(users.id = $1 OR users.id = $2)");
  EXPECT_EQ(text(five, nothing), "users.age > $1 AND (users.id = $2)");
  EXPECT_EQ(text(nothing, nothing), "(users.id = $1)");
}

TEST(expression_logical, drops_a_negation_whose_operand_is_dropped) {
  const auto text = [](std::optional<int> age) { return where(!(users.age > sq::if_set(age)) && users.id == 3); };
  EXPECT_EQ(text(5), "NOT users.age > $1 AND users.id = $2");
  EXPECT_EQ(text({}), "users.id = $1");
}

TEST(expression_logical, binds_only_what_is_in_the_text) {
  const auto seen = [](std::optional<int> first, std::optional<int> second) {
    return parameters_of((users.age > sq::if_set(first) && users.age < sq::if_set(second)) || users.id == 3);
  };
  EXPECT_EQ(seen(1, 2), (texts{"int32 1", "int32 2", "int64 3"}));
  EXPECT_EQ(seen(1, {}), (texts{"int32 1", "int64 3"}));
  EXPECT_EQ(seen({}, 2), (texts{"int32 2", "int64 3"}));
  EXPECT_EQ(seen({}, {}), texts{"int64 3"});
}

TEST(expression_logical, leaves_no_where_if_nothing_is_left) {
  const std::optional<int> nothing;
  EXPECT_EQ(
      where(users.age > sq::if_set(nothing) && !(users.id < sq::if_set(nothing) || users.id > sq::if_set(nothing))),
      "");
}

TEST(expression_logical, is_null_if_an_operand_may_be) {
  static_assert(may_be_null<decltype(one && users.email == "x")> && !may_be_null<decltype(one || two)>);
  static_assert(may_be_null<decltype(!(users.email == "x"))> && !may_be_null<decltype(!one)>);
}

}  // namespace
