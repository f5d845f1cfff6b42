// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/bitwise.hpp>
#include <sequent/schema/unsigned_integer.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(std::is_same_v<decltype(sq::bitwise_and(users.age, users.id))::value_type, std::int64_t>);
static_assert(std::is_same_v<decltype(sq::bitwise_lshift<3>(users.age))::value_type, std::int64_t>);
static_assert(std::is_same_v<decltype(sq::bitwise_not(sq::param<"size", std::uint16_t>))::value_type, std::int32_t>);

TEST(expression_bitwise, stands_in_parentheses_beside_operators) {
  EXPECT_EQ(in_both(sq::bitwise_and(users.age + 1, 3) == 2), "((users.age + $1) & $2) = $3");
  EXPECT_EQ(in_both(sq::bitwise_xor(users.age, 3)), "users.age # $1 | (users.age | $1) - (users.age & $1)");
  EXPECT_EQ(in_both(sq::bitwise_not(users.age) + 1), "(~users.age) + $1");
  EXPECT_EQ(in_both(sq::bitwise_or(sq::bitwise_lshift<4>(users.age), 1)),
            "(CAST(users.age AS bigint) << 4) | $1 | (users.age << 4) | $1");
}

}  // namespace
