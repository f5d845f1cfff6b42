// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <compare>
#include <cstdint>
#include <optional>
#include <random>

#include <gtest/gtest.h>

#include <sequent/meta/wide_integer.hpp>

namespace {

using sequent::wide_integer;
using namespace sequent::detail;

constexpr wide_integer largest = power_of_ten(38) - 1;
constexpr auto least = static_cast<wide_integer>(sequent::unsigned_wide_integer{1} << 127U);

static_assert(power_of_ten(0) == 1 && power_of_ten(18) == 1'000'000'000'000'000'000);
static_assert(power_of_ten(38) / power_of_ten(37) == 10);
static_assert(magnitude(-5) == 5 && magnitude(least) == sequent::unsigned_wide_integer{1} << 127U);
static_assert(with_sign(true, 5) == -5 && with_sign(false, 5) == 5 && with_sign(true, 0) == 0);
static_assert(has_at_most_digits(largest, 38) && !has_at_most_digits(largest + 1, 38));
static_assert(has_at_most_digits(-99, 2) && !has_at_most_digits(-100, 2));
static_assert(has_at_most_digits(0, 0) && !has_at_most_digits(1, 0));

/// An operand of any length, so that short and long ones meet.
wide_integer random_number(std::mt19937_64& random, int most_digits = 38) {
  wide_integer number = 0;
  for (auto length = random() % static_cast<unsigned>(most_digits) + 1; length > 0; --length)
    number = number * 10 + random() % 10;
  return random() % 2 == 0 ? number : -number;
}

TEST(wide_integer, products_end_at_38_digits) {
  EXPECT_EQ(exact_product(power_of_ten(19), power_of_ten(18)), power_of_ten(37));
  EXPECT_EQ(exact_product(power_of_ten(19), power_of_ten(19)), std::nullopt);
  EXPECT_EQ(exact_product(largest, -1), -largest);
  EXPECT_EQ(exact_product(largest, 2), std::nullopt);
  EXPECT_EQ(exact_product(largest, largest), std::nullopt);
  EXPECT_EQ(exact_product(largest, 0), 0);
}

TEST(wide_integer, sums_end_at_38_digits) {
  EXPECT_EQ(exact_sum(12, 2, -34), 1166);
  EXPECT_EQ(exact_sum(-12, 2, 34), -1166);
  EXPECT_EQ(exact_sum(largest, 0, 1), std::nullopt);
  EXPECT_EQ(exact_sum(largest, 0, -largest), 0);
  EXPECT_EQ(exact_sum(-largest, 0, -largest), std::nullopt);
  EXPECT_EQ(exact_sum(largest, 38, largest), std::nullopt);
  EXPECT_EQ(exact_sum(0, 38, -largest), -largest);
}

TEST(wide_integer, a_sum_may_be_smaller_than_its_scaled_operand) {
  // 1.8 * 10^38 is no number of 128 bits, and 0.9 * 10^38 is one.
  const wide_integer ninth = 9 * power_of_ten(37);
  EXPECT_EQ(exact_sum(18 * power_of_ten(36), 1, -ninth), ninth);
  EXPECT_EQ(exact_sum(-18 * power_of_ten(36), 1, ninth), -ninth);
  EXPECT_EQ(exact_sum(18, 37, -ninth), ninth);
  EXPECT_EQ(exact_sum(1, 38, -ninth), power_of_ten(37));
  EXPECT_EQ(exact_sum(2, 38, -largest), std::nullopt);
}

TEST(wide_integer, order_across_scales) {
  EXPECT_EQ(exact_order(15, 1, 150, 2), std::strong_ordering::equal);
  EXPECT_EQ(exact_order(150, 2, 15, 1), std::strong_ordering::equal);
  EXPECT_EQ(exact_order(151, 2, 15, 1), std::strong_ordering::greater);
  EXPECT_EQ(exact_order(-151, 2, -15, 1), std::strong_ordering::less);
  EXPECT_EQ(exact_order(largest, 0, largest, 38), std::strong_ordering::greater);
  EXPECT_EQ(exact_order(-largest, 0, largest, 38), std::strong_ordering::less);
  EXPECT_EQ(exact_order(largest, 38, -largest, 0), std::strong_ordering::greater);
  EXPECT_EQ(exact_order(-largest, 38, -largest, 0), std::strong_ordering::greater);
  EXPECT_EQ(exact_order(0, 0, 0, 38), std::strong_ordering::equal);
}

TEST(wide_integer, quotients_are_rounded_half_away_from_zero) {
  EXPECT_EQ(rounded_quotient(5, 0, 2), 3);
  EXPECT_EQ(rounded_quotient(-5, 0, 2), -3);
  EXPECT_EQ(rounded_quotient(5, 0, -2), -3);
  EXPECT_EQ(rounded_quotient(-5, 0, -2), 3);
  EXPECT_EQ(rounded_quotient(4, 0, 3), 1);
  EXPECT_EQ(rounded_quotient(-4, 0, 3), -1);
  EXPECT_EQ(rounded_quotient(1, 4, 3), 3333);
  EXPECT_EQ(rounded_quotient(2, 4, 3), 6667);
  EXPECT_EQ(rounded_quotient(149, -2, 1), 1);
  EXPECT_EQ(rounded_quotient(150, -2, 1), 2);
  EXPECT_EQ(rounded_quotient(-150, -2, 1), -2);
}

TEST(wide_integer, quotients_of_long_numbers) {
  EXPECT_EQ(rounded_quotient(largest, 0, largest), 1);
  EXPECT_EQ(rounded_quotient(largest, 37, largest), power_of_ten(37));
  EXPECT_EQ(rounded_quotient(largest, 38, largest), std::nullopt);
  EXPECT_EQ(rounded_quotient(largest, 1, 1), std::nullopt);
  EXPECT_EQ(rounded_quotient(largest - 1, 38, largest), largest);
  EXPECT_EQ(rounded_quotient(1, 76, largest), std::nullopt);
  EXPECT_EQ(rounded_quotient(1, 75, largest), power_of_ten(37));
  EXPECT_EQ(rounded_quotient(0, 76, 1), 0);
  EXPECT_EQ(rounded_quotient(largest, -38, 1), 1);
  EXPECT_EQ(rounded_quotient(largest / 2, -38, 1), 0);
  EXPECT_EQ(rounded_quotient(largest, -38, 2), 0);
  EXPECT_EQ(rounded_quotient(largest, -38, largest), 0);
}

TEST(wide_integer, a_quotient_is_the_nearest_number) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 20'000; ++round) {
    const wide_integer dividend = random_number(random, 18);
    const wide_integer divisor = random_number(random, 18);
    const int exponent = static_cast<int>(random() % 18);
    if (divisor == 0) continue;
    const wide_integer scaled = dividend * power_of_ten(exponent);
    const wide_integer truncated = scaled / divisor;
    const bool away = 2 * magnitude(scaled % divisor) >= magnitude(divisor);
    const wide_integer direction = (dividend < 0) != (divisor < 0) ? -1 : 1;
    ASSERT_EQ(rounded_quotient(dividend, exponent, divisor), truncated + (away ? direction : 0));
  }
}

TEST(wide_integer, a_sum_is_that_of_the_parts) {
  std::mt19937_64 random(8);
  for (int round = 0; round < 20'000; ++round) {
    const wide_integer left = random_number(random, 18);
    const wide_integer right = random_number(random, 37);
    const int exponent = static_cast<int>(random() % 19);
    ASSERT_EQ(exact_sum(left, exponent, right), left * power_of_ten(exponent) + right);
    ASSERT_EQ(exact_order(left, 0, right, exponent), left * power_of_ten(exponent) <=> right);
  }
}

}  // namespace
