// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/case.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class Expression>
using type_of = typename Expression::value_type;

// The type is the one in which all values meet, wherever they stand.
static_assert(
    std::is_same_v<type_of<decltype(sq::case_(sq::when(users.age < 18, "a"), sq::else_(users.name)))>, std::string>);
static_assert(
    std::is_same_v<type_of<decltype(sq::case_(sq::when(users.age < 18, 1), sq::else_(users.id)))>, std::int64_t>);
static_assert(
    std::is_same_v<type_of<decltype(sq::case_(sq::when(users.age < 18, items.small), sq::else_(0.5)))>, double>);
static_assert(
    std::is_same_v<type_of<decltype(sq::case_(users.age, sq::when(18, std::nullopt), sq::else_(state::sold)))>, state>);

static_assert(!may_be_null<decltype(sq::case_(sq::when(users.email.is_null(), 1), sq::else_(0)))>);
static_assert(!may_be_null<decltype(sq::case_(sq::when(users.email == "x", 1), sq::else_(0)))>);
static_assert(!may_be_null<decltype(sq::case_(users.email, sq::when(users.email, 1), sq::else_(0)))>);
static_assert(may_be_null<decltype(sq::case_(sq::when(users.age < 18, 1)))>);
static_assert(may_be_null<decltype(sq::case_(sq::when(users.age < 18, 1), sq::else_(std::nullopt)))>);
static_assert(may_be_null<decltype(sq::case_(sq::when(users.age < 18, users.name), sq::else_(users.email)))>);

TEST(expression_case, looks_for_a_condition) {
  const auto expression = sq::case_(sq::when(users.age < 18 || users.age > 65, "no"),
                                    sq::when(users.email == "x", users.name), sq::else_("yes"));
  EXPECT_EQ(in_both(expression),
            "CASE WHEN users.age < $1 OR users.age > $2 THEN $3 WHEN users.email = $4 THEN users.name ELSE $5 END");
  EXPECT_EQ(parameters_of(expression), (texts{"int32 18", "int32 65", "text no", "text x", "text yes"}));
}

TEST(expression_case, looks_for_a_value) {
  const auto expression = sq::case_(users.id + 1, sq::when(2, sq::literal<"two">), sq::when(users.age, sq::param<"x">));
  EXPECT_EQ(in_both(expression), "CASE users.id + $1 WHEN $2 THEN 'two' WHEN users.age THEN $3 END");
  EXPECT_EQ(parameters_of(expression), (texts{"int64 1", "int64 2", "text :x"}));
}

TEST(expression_case, is_an_operand) {
  EXPECT_EQ(in_both(sq::case_(sq::when(users.age < 18, 0), sq::else_(users.age)) * 2 > 3),
            "CASE WHEN users.age < $1 THEN $2 ELSE users.age END * $3 > $4");
}

}  // namespace
