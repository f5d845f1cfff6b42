// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/math_functions.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(std::is_same_v<decltype(sq::abs(users.age))::value_type, std::int32_t>);
static_assert(std::is_same_v<decltype(sq::sign(items.price))::value_type, std::int32_t>);
static_assert(std::is_same_v<decltype(sq::sqrt(users.id))::value_type, double>);
static_assert(may_be_null<decltype(sq::power(items.price, items.large))>);

TEST(expression_math_functions, are_called_by_their_names) {
  EXPECT_EQ(in_both(sq::abs(users.age - 1)), "abs(users.age - $1)");
  EXPECT_EQ(in_both(sq::sign(users.age) * 2), "CAST(sign(users.age) AS integer) * $1 | sign(users.age) * $1");
  EXPECT_EQ(in_both(sq::power(users.age, 2)), "power(users.age, $1)");
  EXPECT_EQ(parameters_of(sq::power(users.age, 2)), texts{"double 2.000000"});
  EXPECT_EQ(in_both(sq::floor(sq::sqrt(items.price))), "floor(sqrt(items.price))");
}

TEST(expression_math_functions, rounds_as_sqlite_does) {
  EXPECT_EQ(
      in_both(sq::round(items.price)),
      "CASE WHEN abs(CAST(items.price AS double precision)) < 4503599627370496 THEN trunc(CAST(items.price AS double "
      "precision) + sign(items.price) * 0.5) ELSE CAST(items.price AS double precision) END | round(items.price)");
  EXPECT_EQ(in_sqlite(sq::round<2>(items.price + 1)), "(round((items.price + ?1) * 100.0) / 100.0)");
}

}  // namespace
