// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <concepts>
#include <cstdint>
#include <limits>
#include <random>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal_arithmetic.hpp>

namespace {

using sequent::decimal;
using sequent::divided;
using sequent::rescaled;
using sequent::rounded;
using money = decimal<18, 2>;

template <class Left, class Right>
using sum = decltype(Left() + Right());
template <class Left, class Right>
using product = decltype(Left() * Right());

// The larger scale, and one digit more than the longer of the parts before the point.
static_assert(std::same_as<sum<decimal<5, 2>, decimal<5, 2>>, decimal<6, 2>>);
static_assert(std::same_as<sum<decimal<5, 2>, decimal<9, 4>>, decimal<10, 4>>);
static_assert(std::same_as<sum<decimal<9, 1>, decimal<5, 4>>, decimal<13, 4>>);
static_assert(std::same_as<sum<decimal<38, 2>, decimal<5, 2>>, decimal<38, 2>>);
static_assert(std::same_as<sum<decimal<38>, decimal<38, 38>>, decimal<38, 38>>);
static_assert(std::same_as<sum<decimal<5, 2>, std::int32_t>, decimal<13, 2>>);
static_assert(std::same_as<sum<std::int16_t, decimal<5, 2>>, decimal<8, 2>>);
static_assert(std::same_as<decltype(money() - decimal<5, 4>()), decimal<21, 4>>);

// Both scales, and all digits.
static_assert(std::same_as<product<decimal<5, 2>, decimal<9, 4>>, decimal<14, 6>>);
static_assert(std::same_as<product<decimal<20, 2>, decimal<20, 4>>, decimal<38, 6>>);
static_assert(std::same_as<product<decimal<5, 2>, std::int32_t>, decimal<15, 2>>);
static_assert(std::same_as<product<std::uint64_t, decimal<5, 2>>, decimal<25, 2>>);
static_assert(std::same_as<product<decimal<38, 38>, decimal<1>>, decimal<38, 38>>);

static_assert(std::same_as<decltype(-money()), money> && std::same_as<decltype(abs(money())), money>);
static_assert(std::same_as<decltype(divided<4>(decimal<5, 2>(), decimal<3, 1>())), decimal<9, 4>>);
static_assert(std::same_as<decltype(divided<0>(decimal<2, 2>(), decimal<1>())), decimal<1>>);

static_assert(money("0.10") + money("0.20") == money("0.30"));
static_assert(money("19.99") * 3 - 2 == money("57.97"));

TEST(decimal_arithmetic, sums) {
  EXPECT_EQ((money("1.25") + decimal<5, 4>("0.0001")).to_string(), "1.2501");
  EXPECT_EQ((decimal<5, 4>("0.0001") - money("1.25")).to_string(), "-1.2499");
  EXPECT_EQ((1 + money("1.25")).to_string(), "2.25");
  EXPECT_EQ((money("1.25") + 1U).to_string(), "2.25");
  EXPECT_EQ((1 - money("1.25")).to_string(), "-0.25");
  EXPECT_EQ((money("1.25") - 1).to_string(), "0.25");
}

TEST(decimal_arithmetic, the_largest_sum_of_short_numbers_has_room) {
  EXPECT_EQ((decimal<17>::max() + decimal<17>::max()).units(), 199'999'999'999'999'998);
  EXPECT_EQ((money::max() + money::max()).to_string(), "19999999999999999.98");
  EXPECT_EQ((money::min() - money::max()).to_string(), "-19999999999999999.98");
  EXPECT_EQ((decimal<37>::max() + decimal<37>::max()).to_string(), "1" + std::string(36, '9') + "8");
  EXPECT_EQ((money::max() + std::numeric_limits<std::uint64_t>::max()).to_string(), "18456744073709551614.99");
}

TEST(decimal_arithmetic, the_38th_digit_is_the_last) {
  EXPECT_EQ(decimal<38>::max() + 0, decimal<38>::max());
  EXPECT_EQ(decimal<38>::max() + decimal<38>::min(), 0);
  EXPECT_THROW(decimal<38>::max() + 1, std::overflow_error);
  EXPECT_THROW(decimal<38>::min() - 1, std::overflow_error);
  EXPECT_THROW((decimal<38>(1) + decimal<38, 38>()), std::overflow_error);
  EXPECT_EQ((decimal<38>(1) - decimal<38, 38>::max()).to_string(), "0." + std::string(37, '0') + "1");
  EXPECT_THROW((decimal<38>::max() * 10), std::overflow_error);
  EXPECT_THROW((decimal<38>::max() * decimal<38>::max()), std::overflow_error);
  EXPECT_EQ(decimal<38>::max() * -1, decimal<38>::min());
}

TEST(decimal_arithmetic, products) {
  EXPECT_EQ((money("1.25") * money("-1.25")).to_string(), "-1.5625");
  EXPECT_EQ((3 * money("1.25")).to_string(), "3.75");
  EXPECT_EQ((money("1.25") * std::numeric_limits<std::int64_t>::min()).to_string(), "-11529215046068469760.00");
  EXPECT_EQ((decimal<9, 9>::max() * decimal<9, 9>::max()).to_string(), "0.999999998000000001");
  EXPECT_EQ((decimal<19>::max() * decimal<19>::max()).to_string(), "99999999999999999980000000000000000001");
}

TEST(decimal_arithmetic, signs) {
  EXPECT_EQ(-money("1.25"), money("-1.25"));
  EXPECT_EQ(+money("1.25"), money("1.25"));
  EXPECT_EQ(-money(), money());
  EXPECT_EQ(-decimal<38>::max(), decimal<38>::min());
  EXPECT_EQ(abs(decimal<18>::min()), decimal<18>::max());
  EXPECT_EQ(abs(money("1.25")), money("1.25"));
}

TEST(decimal_arithmetic, in_place) {
  money total;
  total += money("1.25");
  total += 2;
  total -= decimal<3, 1>("0.5");
  total *= 3;
  EXPECT_EQ(total, money("8.25"));
  decimal<3, 2> small("9.99");
  EXPECT_THROW((small += decimal<3, 2>("0.01")), std::overflow_error);
  EXPECT_THROW(small *= 2, std::overflow_error);
  EXPECT_THROW(small -= 20, std::overflow_error);
  EXPECT_EQ(small.to_string(), "9.99");
}

TEST(decimal_arithmetic, quotients_keep_the_digits_that_they_are_told_to) {
  EXPECT_EQ(divided<2>(money(10), 3).to_string(), "3.33");
  EXPECT_EQ(divided<2>(money(-20), 3).to_string(), "-6.67");
  EXPECT_EQ(divided<0>(money("2.50"), 1).to_string(), "3");
  EXPECT_EQ(divided<4>(1, money("0.03")).to_string(), "33.3333");
  EXPECT_EQ(divided<0>(decimal<1, 1>("0.9"), 1).to_string(), "1");
  EXPECT_EQ(divided<1>(money("1.25"), decimal<10, 6>("-0.000001")).to_string(), "-1250000.0");
  EXPECT_EQ(divided<38>(decimal<1>(1), decimal<38>::max()).to_string(), "0." + std::string(37, '0') + "1");
}

TEST(decimal_arithmetic, quotients_that_are_none) {
  EXPECT_THROW(divided<2>(money(1), 0), std::domain_error);
  EXPECT_THROW(divided<2>(1, money()), std::domain_error);
  EXPECT_THROW((divided<2>(decimal<38>::max(), decimal<38, 38>("0.1"))), std::overflow_error);
  EXPECT_THROW((divided<38>(decimal<38>(1), decimal<38>(1))), std::overflow_error);
}

TEST(decimal_arithmetic, rescaled_is_exact) {
  EXPECT_EQ((rescaled<10, 1>(money("1.50")).to_string()), "1.5");
  EXPECT_EQ((rescaled<10, 4>(money("1.50")).to_string()), "1.5000");
  EXPECT_EQ((rescaled<18, 2>(decimal<38, 20>("1.5")).to_string()), "1.50");
  EXPECT_THROW((rescaled<10, 1>(money("1.55"))), std::out_of_range);
  EXPECT_THROW((rescaled<10, 1>(money("-1.55"))), std::out_of_range);
  EXPECT_THROW((rescaled<3, 1>(money("100.00"))), std::out_of_range);
  EXPECT_THROW((rescaled<3, 3>(money("1.00"))), std::out_of_range);
}

TEST(decimal_arithmetic, rounded_goes_half_away_from_zero) {
  EXPECT_EQ((rounded<10, 1>(money("1.55")).to_string()), "1.6");
  EXPECT_EQ((rounded<10, 1>(money("-1.55")).to_string()), "-1.6");
  EXPECT_EQ((rounded<10, 1>(money("1.54")).to_string()), "1.5");
  EXPECT_EQ((rounded<10, 0>(money("-0.49")).to_string()), "0");
  EXPECT_EQ((rounded<10, 4>(money("1.55")).to_string()), "1.5500");
  EXPECT_EQ((rounded<1, 0>(decimal<38, 38>::max()).to_string()), "1");
  EXPECT_THROW((rounded<3, 1>(money("99.95"))), std::out_of_range);
  EXPECT_THROW((rounded<38, 38>(decimal<38>::max())), std::out_of_range);
}

TEST(decimal_arithmetic, agrees_with_a_wider_integer) {
  using fine = decimal<12, 5>;
  std::mt19937_64 random(9);
  const auto number = [&](std::int64_t limit) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(2 * limit + 1)) - limit;
  };
  for (int round = 0; round < 20'000; ++round) {
    const auto left = money::from_units(number(money::max().units()));
    const auto right = fine::from_units(number(random() % 2 == 0 ? 100 : fine::max().units()));
    const sequent::wide_integer wide = left.units();
    ASSERT_EQ((left + right).units(), wide * 1000 + right.units());
    ASSERT_EQ((right - left).units(), right.units() - wide * 1000);
    ASSERT_EQ((left * right).units(), wide * right.units());
    ASSERT_EQ(left < right, wide * 1000 < right.units());
    ASSERT_EQ(left == right, wide * 1000 == right.units());
    if (right == 0) continue;
    // Back by the quotient: no farther off than half a unit of it.
    const auto quotient = divided<3>(left, right);
    const auto rest = wide * 1'000'000 - quotient.units() * right.units();
    ASSERT_LE(2 * sequent::detail::magnitude(rest), sequent::detail::magnitude(right.units()));
  }
}

}  // namespace
