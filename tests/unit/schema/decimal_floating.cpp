// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <system_error>

#include <gtest/gtest.h>

#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal_floating.hpp>
#include <sequent/schema/decimal_text.hpp>

namespace {

using sequent::wide_integer;
using sequent::detail::double_from_units;
using sequent::detail::has_at_most_digits;
using sequent::detail::power_of_ten;
using sequent::detail::units_from_double;

constexpr wide_integer largest = power_of_ten(38) - 1;

static_assert(units_from_double(1.25, 2) == 125);
static_assert(double_from_units(125, 2) == 1.25);

/// Rounds the decimal expansion of the double, which printing gives in full.
std::optional<wide_integer> rounded_text(double value, int scale) {
  std::string text(1500, '\0');
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), std::fabs(value), std::chars_format::fixed, 1100);
  text.resize(static_cast<std::size_t>(end.ptr - text.data()));
  const std::size_t point = text.find('.');
  const bool is_half = text[point + 1 + static_cast<std::size_t>(scale)] >= '5';
  text.resize(point + 1 + static_cast<std::size_t>(scale));
  text.erase(point, 1);
  wide_integer units = 0;
  for (const char digit : text) {
    if (!has_at_most_digits(units, 37)) return std::nullopt;
    units = units * 10 + (digit - '0');
  }
  units += is_half ? 1 : 0;
  if (!has_at_most_digits(units, 38)) return std::nullopt;
  return value < 0 ? -units : units;
}

/// What the standard library reads from the same number as text.
double double_of_text(wide_integer units, int scale) {
  const sequent::decimal_text text(units, scale);
  double value = 0;
  const auto read = std::from_chars(text.view().data(), text.view().data() + text.view().size(), value);
  EXPECT_EQ(read.ec, std::errc());
  return value;
}

TEST(decimal_floating, halves_go_away_from_zero) {
  EXPECT_EQ(units_from_double(0.5, 0), 1);
  EXPECT_EQ(units_from_double(-0.5, 0), -1);
  EXPECT_EQ(units_from_double(2.5, 0), 3);
  EXPECT_EQ(units_from_double(std::nextafter(2.5, 0.0), 0), 2);
  EXPECT_EQ(units_from_double(0.125, 2), 13);
  EXPECT_EQ(units_from_double(-0.125, 2), -13);
}

TEST(decimal_floating, the_exact_value_of_the_double_is_rounded) {
  EXPECT_EQ(units_from_double(1.115, 2), 111);
  EXPECT_EQ(units_from_double(0.285, 2), 28);
  EXPECT_EQ(units_from_double(1.005, 2), 100);
  EXPECT_EQ(units_from_double(0.1, 20), power_of_ten(19) + 555);
}

TEST(decimal_floating, zero_and_what_is_next_to_it) {
  EXPECT_EQ(units_from_double(0.0, 2), 0);
  EXPECT_EQ(units_from_double(-0.0, 2), 0);
  EXPECT_EQ(units_from_double(std::numeric_limits<double>::denorm_min(), 38), 0);
  EXPECT_EQ(units_from_double(-std::numeric_limits<double>::min(), 38), 0);
  EXPECT_EQ(units_from_double(4e-39, 38), 0);
  EXPECT_EQ(units_from_double(6e-39, 38), 1);
}

TEST(decimal_floating, what_is_no_number_of_38_digits_gives_nothing) {
  EXPECT_EQ(units_from_double(std::numeric_limits<double>::quiet_NaN(), 2), std::nullopt);
  EXPECT_EQ(units_from_double(std::numeric_limits<double>::infinity(), 2), std::nullopt);
  EXPECT_EQ(units_from_double(-std::numeric_limits<double>::infinity(), 2), std::nullopt);
  EXPECT_EQ(units_from_double(std::numeric_limits<double>::max(), 0), std::nullopt);
  // The double nearest to 10^38 is less, and the next one is not.
  EXPECT_NE(units_from_double(-1e38, 0), std::nullopt);
  EXPECT_EQ(units_from_double(std::nextafter(-1e38, -2e38), 0), std::nullopt);
  EXPECT_EQ(units_from_double(1e30, 8), std::nullopt);
  EXPECT_EQ(units_from_double(1.0, 38), std::nullopt);
  EXPECT_EQ(units_from_double(100.5, 37), std::nullopt);
  EXPECT_EQ(units_from_double(1e17 + 16, 37), std::nullopt);
}

TEST(decimal_floating, any_double_is_rounded_as_its_decimal_expansion) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 5'000; ++round) {
    // Exponents around the numbers that decimals hold.
    const std::uint64_t exponent = 1023 - 150 + random() % 280;
    const auto value = std::bit_cast<double>((random() & 0x800F'FFFF'FFFF'FFFFU) | exponent << 52U);
    const int scale = static_cast<int>(random() % 39);
    ASSERT_EQ(units_from_double(value, scale), rounded_text(value, scale)) << value << " at " << scale;
  }
}

TEST(decimal_floating, the_nearest_double_is_what_the_text_gives) {
  std::mt19937_64 random(4);
  for (int round = 0; round < 50'000; ++round) {
    wide_integer units = 0;
    for (auto digits = random() % 38 + 1; digits > 0; --digits) units = units * 10 + random() % 10;
    if (random() % 2 == 0) units = -units;
    const int scale = static_cast<int>(random() % 39);
    ASSERT_EQ(double_from_units(units, scale), double_of_text(units, scale)) << double_of_text(units, scale);
  }
}

TEST(decimal_floating, the_nearest_double_at_the_ends) {
  EXPECT_EQ(double_from_units(largest, 0), 1e38);
  EXPECT_EQ(double_from_units(-largest, 38), -1.0);
  EXPECT_EQ(double_from_units(1, 38), 1e-38);
  EXPECT_EQ(double_from_units(0, 38), 0.0);
  EXPECT_FALSE(std::signbit(double_from_units(0, 2)));
  // Halfway between two doubles: to the even one, and away from it by the smallest unit.
  EXPECT_EQ(double_from_units(wide_integer{9007199254740993} * 10, 1), 9007199254740992.0);
  EXPECT_EQ(double_from_units(wide_integer{9007199254740993} * 10 + 1, 1), 9007199254740994.0);
  EXPECT_EQ(double_from_units(wide_integer{9007199254740995} * 10, 1), 9007199254740996.0);
}

}  // namespace
