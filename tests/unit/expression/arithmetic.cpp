// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/arithmetic.hpp>
#include <sequent/schema/unsigned_integer.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class Expression>
using value_of = typename Expression::value_type;

static_assert(std::is_same_v<value_of<decltype(items.small + items.small)>, std::int16_t>);
static_assert(std::is_same_v<value_of<decltype(items.small + items.medium)>, std::int32_t>);
static_assert(std::is_same_v<value_of<decltype(items.medium * items.large)>, std::int64_t>);
static_assert(std::is_same_v<value_of<decltype(items.medium + items.ratio)>, double>);
static_assert(std::is_same_v<value_of<decltype(items.ratio + items.ratio)>, float>);
static_assert(std::is_same_v<value_of<decltype(items.medium / 2)>, std::int32_t>);
static_assert(std::is_same_v<value_of<decltype(items.medium / 2.0)>, double>);
static_assert(std::is_same_v<value_of<decltype(-items.small)>, std::int16_t>);
static_assert(std::is_same_v<value_of<decltype(-sq::param<"size", std::uint32_t>)>, std::int64_t>);
static_assert(std::is_same_v<value_of<decltype(items.label + "!")>, std::string>);
static_assert(may_be_null<decltype(items.large + 1)> && !may_be_null<decltype(items.medium + 1)>);
static_assert(may_be_null<decltype(-items.large)> && !may_be_null<decltype(-items.medium)>);

TEST(expression_arithmetic, has_the_operators_of_sql) {
  EXPECT_EQ(in_both(users.age + users.id), "users.age + users.id");
  EXPECT_EQ(in_both(users.age - users.id), "users.age - users.id");
  EXPECT_EQ(in_both(users.age * users.id), "users.age * users.id");
  EXPECT_EQ(in_both(users.age / users.id), "users.age / users.id");
  EXPECT_EQ(in_both(users.age % users.id), "users.age % users.id");
  EXPECT_EQ(in_both(-users.age), "(-users.age)");
}

TEST(expression_arithmetic, takes_values_on_either_side) {
  EXPECT_EQ(in_both(1 - items.price), "$1 - items.price");
  EXPECT_EQ(in_both(items.price - 1), "items.price - $1");
  EXPECT_EQ(parameters_of(1 - items.price), texts{"double 1.000000"});
  EXPECT_EQ(parameters_of(users.age + 1), texts{"int32 1"});
  EXPECT_EQ(parameters_of(users.age * sq::param<"factor">), texts{"int32 :factor"});
}

TEST(expression_arithmetic, keeps_the_meaning_of_cpp_parentheses) {
  const auto a = users.id;
  const auto b = users.org_id;
  const auto c = users.age;
  EXPECT_EQ(in_both(a + b * c), "users.id + users.org_id * users.age");
  EXPECT_EQ(in_both((a + b) * c), "(users.id + users.org_id) * users.age");
  EXPECT_EQ(in_both(a - b - c), "users.id - users.org_id - users.age");
  EXPECT_EQ(in_both(a - (b - c)), "users.id - (users.org_id - users.age)");
  EXPECT_EQ(in_both(a / b * c), "users.id / users.org_id * users.age");
  EXPECT_EQ(in_both(a / (b * c)), "users.id / (users.org_id * users.age)");
  EXPECT_EQ(in_both(a * (b % c)), "users.id * (users.org_id % users.age)");
  EXPECT_EQ(in_both(a + b > c * 2), "users.id + users.org_id > users.age * $1");
  EXPECT_EQ(in_both(-(a + b)), "(-(users.id + users.org_id))");
  EXPECT_EQ(in_both(a - -b), "users.id - (-users.org_id)");
}

TEST(expression_arithmetic, never_writes_the_mark_of_a_comment) {
  EXPECT_EQ(in_both(-(-users.age)), "(-(-users.age))");
  EXPECT_EQ(in_both(-sq::literal<-5>), "(-(-5))");
  EXPECT_EQ(in_both(users.age - sq::literal<-5>), "users.age - -5");
}

TEST(expression_arithmetic, joins_texts) {
  EXPECT_EQ(in_both(users.name + "!"), "users.name || $1");
  EXPECT_EQ(in_both("Dr. " + users.name), "$1 || users.name");
  EXPECT_EQ(in_both(users.name + " " + users.email), "users.name || $1 || users.email");
  EXPECT_EQ(in_both(users.name + (" " + users.email)), "users.name || ($1 || users.email)");
  EXPECT_EQ(in_both(users.name + "!" == users.email), "(users.name || $1) = users.email");
  EXPECT_EQ(in_both((users.name + "!").like("a%").is_null() && items.active),
            "((users.name || $1) LIKE $2) IS NULL AND items.active | ((users.name || $1) LIKE $2 ESCAPE '\\') IS NULL "
            "AND items.active");
  EXPECT_EQ(in_both(sq::lower(users.name + "!")), "lower(users.name || $1)");
}

}  // namespace
