// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal_text.hpp>

namespace {

using sequent::decimal_text;
using sequent::wide_integer;
using sequent::detail::text_problem;
using sequent::detail::units_from_text;

constexpr wide_integer largest = sequent::detail::power_of_ten(38) - 1;

static_assert(decimal_text(-5, 2).view() == "-0.05");
static_assert(units_from_text("-0.05", 18, 2).units == -5);

std::string text_of(wide_integer units, int scale) {
  return std::string(decimal_text(units, scale).view());
}

text_problem problem_of(std::string_view text, int precision = 18, int scale = 2) {
  return units_from_text(text, precision, scale).problem;
}

wide_integer read(std::string_view text, int precision = 18, int scale = 2) {
  EXPECT_EQ(problem_of(text, precision, scale), text_problem::none) << text;
  return units_from_text(text, precision, scale).units;
}

TEST(decimal_text, has_all_digits_of_the_scale) {
  EXPECT_EQ(text_of(0, 0), "0");
  EXPECT_EQ(text_of(0, 2), "0.00");
  EXPECT_EQ(text_of(5, 0), "5");
  EXPECT_EQ(text_of(5, 1), "0.5");
  EXPECT_EQ(text_of(100, 2), "1.00");
  EXPECT_EQ(text_of(-12345, 3), "-12.345");
  EXPECT_EQ(text_of(-1, 5), "-0.00001");
}

TEST(decimal_text, has_room_for_every_integer) {
  EXPECT_EQ(text_of(largest, 0), std::string(38, '9'));
  EXPECT_EQ(text_of(-largest, 38), "-0." + std::string(38, '9'));
  EXPECT_EQ(text_of(-largest, 37), "-9." + std::string(37, '9'));
  constexpr auto least = static_cast<wide_integer>(sequent::unsigned_wide_integer{1} << 127U);
  EXPECT_EQ(text_of(least, 38), "-1.70141183460469231731687303715884105728");
  EXPECT_EQ(text_of(least, 0), "-170141183460469231731687303715884105728");
}

TEST(decimal_text, units_are_read_at_their_scale) {
  EXPECT_EQ(read("1"), 100);
  EXPECT_EQ(read("1.2"), 120);
  EXPECT_EQ(read("+1.25"), 125);
  EXPECT_EQ(read("-1.25"), -125);
  EXPECT_EQ(read("1."), 100);
  EXPECT_EQ(read(".5"), 50);
  EXPECT_EQ(read("-0"), 0);
  EXPECT_EQ(read("-0.00"), 0);
  EXPECT_EQ(read("000000000000000000000000000000000000000000001.5"), 150);
  EXPECT_EQ(read("0.5", 1, 1), 5);
  EXPECT_EQ(read(std::string(38, '9'), 38, 0), largest);
  EXPECT_EQ(read("-0." + std::string(38, '9'), 38, 38), -largest);
}

TEST(decimal_text, nothing_but_a_number_is_read) {
  for (const std::string_view text : {"",   "-",  "+",   ".",   "-.",  "1..2", "1.2.3", "--1",  "+-1",   "1-",
                                      " 1", "1 ", "1e2", "0x1", "1,5", "NaN",  "inf",   "-inf", "1'000", "\xD9\xA3"})
    EXPECT_EQ(problem_of(text), text_problem::no_number) << text;
  EXPECT_EQ(problem_of(std::string_view("1\0", 2)), text_problem::no_number);
  // What is no number at all is not called too long.
  EXPECT_EQ(problem_of("1.2345x"), text_problem::no_number);
}

TEST(decimal_text, a_digit_too_many_after_the_point_is_refused_even_if_zero) {
  EXPECT_EQ(problem_of("1.255"), text_problem::too_fine);
  EXPECT_EQ(problem_of("1.250"), text_problem::too_fine);
  EXPECT_EQ(problem_of("1.0", 18, 0), text_problem::too_fine);
  EXPECT_EQ(problem_of("0." + std::string(39, '0'), 38, 38), text_problem::too_fine);
}

TEST(decimal_text, a_digit_too_many_before_the_point_is_refused) {
  EXPECT_EQ(read("999.99", 5, 2), 99999);
  EXPECT_EQ(problem_of("1000.00", 5, 2), text_problem::too_large);
  EXPECT_EQ(problem_of("-1000", 5, 2), text_problem::too_large);
  EXPECT_EQ(problem_of("1", 2, 2), text_problem::too_large);
  EXPECT_EQ(problem_of("1" + std::string(38, '0'), 38, 0), text_problem::too_large);
  EXPECT_EQ(problem_of(std::string(1000, '9'), 38, 0), text_problem::too_large);
}

}  // namespace
