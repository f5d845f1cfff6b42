// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/literal.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class Expression>
using value_of = typename std::remove_const_t<Expression>::value_type;

static_assert(std::is_same_v<value_of<decltype(sq::literal<5>)>, std::int32_t>);
static_assert(std::is_same_v<value_of<decltype(sq::literal<std::int64_t{5}>)>, std::int64_t>);
static_assert(std::is_same_v<value_of<decltype(sq::literal<true>)>, bool>);
static_assert(std::is_same_v<value_of<decltype(sq::literal<"x">)>, std::string>);

TEST(expression_literal, is_text) {
  EXPECT_EQ(in_both(sq::literal<0>), "0");
  EXPECT_EQ(in_both(sq::literal<42>), "42");
  EXPECT_EQ(in_both(sq::literal<true>), "TRUE");
  EXPECT_EQ(in_both(sq::literal<false>), "FALSE");
  EXPECT_EQ(in_both(sq::literal<"draft">), "'draft'");
  EXPECT_EQ(in_both(sq::literal<"">), "''");
}

TEST(expression_literal, writes_the_ends_of_the_integers) {
  EXPECT_EQ(in_both(sq::literal<std::numeric_limits<std::int64_t>::min()>), "(-9223372036854775807 - 1)");
  EXPECT_EQ(in_both(sq::literal<std::numeric_limits<std::int64_t>::max()>), "9223372036854775807");
  EXPECT_EQ(in_both(sq::literal<std::numeric_limits<std::int16_t>::min()>), "-32768");
}

TEST(expression_literal, doubles_quotes_and_keeps_all_else) {
  EXPECT_EQ(in_both(sq::literal<"it's">), "'it''s'");
  EXPECT_EQ(in_both(sq::literal<"''">), "''''''");
  EXPECT_EQ(in_both(sq::literal<"a%\"c\n">), "'a%\"c\n'");
  EXPECT_EQ(in_sqlite(sq::literal<"a\\b">), "'a\\b'");
  EXPECT_EQ(in_postgres(sq::literal<"a\\b">), "E'a\\\\b'");
}

TEST(expression_literal, puts_a_sign_beside_an_operator_in_parentheses) {
  EXPECT_EQ(in_both(users.age == sq::literal<-5>), "users.age = -5");
  EXPECT_EQ(in_both(users.age * sq::literal<-5>), "users.age * (-5)");
  EXPECT_EQ(in_both(-sq::literal<-5>), "(-(-5))");
  EXPECT_EQ(in_both(-sq::literal<5>), "(-5)");
}

TEST(expression_literal, needs_no_table) {
  static_assert(sq::sql<sq::postgres>(sq::select(sq::literal<1>)) == "SELECT 1");
  static_assert(sq::sql<sq::sqlite>(sq::select(sq::literal<"x">.as<"letter">())) == "SELECT 'x' AS letter");
  EXPECT_EQ(in_both(sq::select(users.name).where(users.age > sq::literal<18>)),
            "SELECT users.name FROM users WHERE users.age > 18");
}

}  // namespace
