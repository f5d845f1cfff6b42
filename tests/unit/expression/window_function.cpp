// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/window.hpp>
#include <sequent/expression/window_function.hpp>
#include <sequent/sequent.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class Expression>
using value_of = typename Expression::value_type;

constexpr auto by_id = sq::window(sq::order_by(users.id));

static_assert(std::is_same_v<value_of<decltype(sq::over(sq::row_number(), by_id))>, std::int64_t>);
static_assert(std::is_same_v<value_of<decltype(sq::over(sq::percent_rank(), by_id))>, double>);
static_assert(std::is_same_v<value_of<decltype(sq::over(sq::ntile(4), by_id))>, std::int32_t>);
static_assert(std::is_same_v<value_of<decltype(sq::over(sq::lag(users.email), by_id))>, std::string>);
// What stands for a missing row can be of a wider type.
static_assert(std::is_same_v<value_of<decltype(sq::over(sq::lag(users.age, 1, 0.5), by_id))>, double>);

template <class Function>
inline constexpr bool may_be_null_over = may_be_null<decltype(sq::over(Function(), by_id))>;

static_assert(!may_be_null_over<decltype(sq::row_number())> && !may_be_null_over<decltype(sq::rank())>);
// There is no row before the first one, unless something stands for it.
static_assert(may_be_null_over<decltype(sq::lag(users.age))> && may_be_null_over<decltype(sq::lead(users.age, 2))>);
static_assert(!may_be_null_over<decltype(sq::lag(users.age, 1, 0))>);
static_assert(may_be_null_over<decltype(sq::lag(users.email, 1, ""))>);
static_assert(may_be_null_over<decltype(sq::lag(users.name, 1, users.email))>);
static_assert(!may_be_null_over<decltype(sq::first_value(users.age))> &&
              may_be_null_over<decltype(sq::first_value(users.email))>);
static_assert(may_be_null_over<decltype(sq::nth_value(users.age, 2))>);

template <class Function>
std::string over_all(const Function& function) {
  return in_both(sq::over(function));
}

TEST(expression_window_function, ranks) {
  EXPECT_EQ(over_all(sq::row_number()), "row_number() OVER ()");
  EXPECT_EQ(over_all(sq::rank()), "rank() OVER ()");
  EXPECT_EQ(over_all(sq::dense_rank()), "dense_rank() OVER ()");
  EXPECT_EQ(over_all(sq::percent_rank()), "percent_rank() OVER ()");
  EXPECT_EQ(over_all(sq::cume_dist()), "cume_dist() OVER ()");
  EXPECT_EQ(over_all(sq::ntile(4)), "ntile($1) OVER ()");
  EXPECT_EQ(over_all(sq::ntile(sq::literal<4>)), "ntile(4) OVER ()");
}

TEST(expression_window_function, looks_at_other_rows) {
  EXPECT_EQ(over_all(sq::lag(users.age)), "lag(users.age) OVER ()");
  EXPECT_EQ(over_all(sq::lag(users.age, sq::literal<2>)), "lag(users.age, 2) OVER ()");
  EXPECT_EQ(over_all(sq::lead(users.age, 1, users.age)), "lead(users.age, $1, users.age) OVER ()");
  EXPECT_EQ(over_all(sq::lead(users.age)), "lead(users.age) OVER ()");
  EXPECT_EQ(over_all(sq::first_value(users.age)), "first_value(users.age) OVER ()");
  EXPECT_EQ(over_all(sq::last_value(users.age)), "last_value(users.age) OVER ()");
  EXPECT_EQ(over_all(sq::nth_value(users.age, 2)), "nth_value(users.age, $1) OVER ()");
}

}  // namespace
