// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <tuple>

#include <gtest/gtest.h>

#include <sequent/orm/key.hpp>

namespace {

enum class color : std::uint8_t { red, green };

TEST(orm_key, has_one_hash_for_equal_values) {
  using key = std::tuple<std::int64_t, std::string, color, std::chrono::sys_days>;
  const std::chrono::sys_days day{std::chrono::days{5}};
  EXPECT_EQ(sequent::orm::hash_of_key(key(1, "a", color::red, day)),
            sequent::orm::hash_of_key(key(1, "a", color::red, day)));
  EXPECT_NE(sequent::orm::hash_of_key(key(1, "a", color::red, day)),
            sequent::orm::hash_of_key(key(1, "a", color::green, day)));
}

TEST(orm_key, tells_the_order_of_its_columns) {
  EXPECT_NE(sequent::orm::hash_of_key(std::tuple(1, 2)), sequent::orm::hash_of_key(std::tuple(2, 1)));
}

TEST(orm_key, has_the_hash_of_what_is_referred_to) {
  const std::int64_t value = 7;
  EXPECT_EQ(sequent::orm::hash_of_key(std::tie(value)), sequent::orm::hash_of_key(std::tuple<std::int64_t>(7)));
}

}  // namespace
