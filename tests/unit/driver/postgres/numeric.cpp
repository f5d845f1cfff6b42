// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/postgres/numeric.hpp>
#include <sequent/driver/postgres/wire.hpp>
#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal.hpp>

namespace {

using sequent::wide_integer;
using sequent::driver::postgres::description_of;
using sequent::driver::postgres::numeric;
using sequent::driver::postgres::numeric_problem;
using sequent::driver::postgres::units_from_numeric;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

constexpr std::uint16_t negative = 0x4000;
constexpr auto largest = sequent::decimal<38>::max().units();

/// The words of a number on the wire: count, weight, sign, scale, digits.
std::vector<std::uint16_t> words_of(wide_integer units, int scale) {
  const numeric wire(units, scale);
  std::vector<std::uint16_t> words;
  for (std::size_t i = 0; i < wire.view().size(); i += 2)
    words.push_back(sequent::driver::postgres::load_number<std::uint16_t>(wire.view().data() + i));
  return words;
}

std::string wire_of(std::initializer_list<std::uint16_t> words) {
  std::string wire;
  std::array<char, 2> bytes;
  for (const std::uint16_t word : words) {
    sequent::driver::postgres::store_number(bytes.data(), word);
    wire.append(bytes.data(), bytes.size());
  }
  return wire;
}

wide_integer read(std::string_view wire, int precision, int scale) {
  const auto read = units_from_numeric(wire, precision, scale);
  EXPECT_EQ(read.problem, numeric_problem::none);
  return read.units;
}

numeric_problem problem_of(std::string_view wire, int precision, int scale) {
  return units_from_numeric(wire, precision, scale).problem;
}

TEST(postgres_numeric, zero_has_no_digits_and_keeps_its_scale) {
  EXPECT_THAT(words_of(0, 0), ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(words_of(0, 2), ElementsAre(0, 0, 0, 2));
  EXPECT_THAT(words_of(0, 38), ElementsAre(0, 0, 0, 38));
}

TEST(postgres_numeric, digits_are_in_base_10000_around_the_point) {
  EXPECT_THAT(words_of(125, 2), ElementsAre(2, 0, 0, 2, 1, 2500));
  EXPECT_THAT(words_of(-125, 2), ElementsAre(2, 0, negative, 2, 1, 2500));
  EXPECT_THAT(words_of(12345678, 4), ElementsAre(2, 0, 0, 4, 1234, 5678));
  EXPECT_THAT(words_of(12345678, 5), ElementsAre(3, 0, 0, 5, 123, 4567, 8000));
  EXPECT_THAT(words_of(100020003, 0), ElementsAre(3, 2, 0, 0, 1, 2, 3));
}

TEST(postgres_numeric, zeros_at_either_end_are_left_out) {
  EXPECT_THAT(words_of(7'0000'0000, 0), ElementsAre(1, 2, 0, 0, 7));
  EXPECT_THAT(words_of(700, 2), ElementsAre(1, 0, 0, 2, 7));
  EXPECT_THAT(words_of(1, 4), ElementsAre(1, 0xFFFF, 0, 4, 1));
  EXPECT_THAT(words_of(1, 5), ElementsAre(1, 0xFFFE, 0, 5, 1000));
  EXPECT_THAT(words_of(1, 38), ElementsAre(1, 0xFFF6, 0, 38, 100));
}

TEST(postgres_numeric, thirty_eight_digits) {
  EXPECT_THAT(words_of(largest, 0), ElementsAre(10, 9, 0, 0, 99, 9999, 9999, 9999, 9999, 9999, 9999, 9999, 9999, 9999));
  EXPECT_THAT(words_of(-largest, 37),
              ElementsAre(11, 0, negative, 37, 9, 9999, 9999, 9999, 9999, 9999, 9999, 9999, 9999, 9999, 9000));
}

TEST(postgres_numeric, every_integer_has_room_at_every_scale) {
  constexpr auto most = static_cast<wide_integer>(std::numeric_limits<sequent::unsigned_wide_integer>::max() >> 1U);
  for (int scale = 0; scale <= 38; ++scale) {
    EXPECT_LE(numeric(most, scale).view().size(), 30U);
    EXPECT_LE(numeric(-most - 1, scale).view().size(), 30U);
  }
}

TEST(postgres_numeric, what_was_written_is_read) {
  std::mt19937_64 random(11);
  for (int round = 0; round < 20'000; ++round) {
    const int digits = static_cast<int>(random() % 38) + 1;
    const int scale = static_cast<int>(random() % 39);
    wide_integer units = 0;
    // Zeros are where encodings break.
    for (int i = 0; i < digits; ++i) units = units * 10 + (random() % 3 == 0 ? random() % 10 : 0);
    if (random() % 2 == 0) units = -units;
    const numeric wire(units, scale);
    ASSERT_EQ(read({wire.view().data(), wire.view().size()}, 38, scale), units);
  }
}

TEST(postgres_numeric, the_scale_that_is_asked_for_counts) {
  EXPECT_EQ(read(wire_of({2, 0, 0, 1, 1, 5000}), 18, 1), 15);
  EXPECT_EQ(read(wire_of({2, 0, 0, 1, 1, 5000}), 18, 2), 150);
  EXPECT_EQ(read(wire_of({2, 0, 0, 1, 1, 5000}), 18, 6), 1'500'000);
  EXPECT_EQ(read(wire_of({2, 0, negative, 4, 1, 5000}), 18, 2), -150);
  EXPECT_EQ(read(wire_of({1, 0, 0, 10, 7}), 18, 0), 7);
  EXPECT_EQ(read(wire_of({0, 0, 0, 2}), 1, 1), 0);
}

TEST(postgres_numeric, zeros_in_any_place_are_no_obstacle) {
  EXPECT_EQ(read(wire_of({4, 1, 0, 8, 0, 7, 0, 0}), 18, 2), 700);
  EXPECT_EQ(read(wire_of({1, 0x7FFF, 0, 0, 0}), 1, 0), 0);
  EXPECT_EQ(read(wire_of({0, 0, negative, 2}), 18, 2), 0);
}

TEST(postgres_numeric, a_digit_finer_than_the_scale_is_refused) {
  EXPECT_EQ(problem_of(wire_of({2, 0, 0, 3, 1, 2550}), 18, 2), numeric_problem::too_fine);
  EXPECT_EQ(problem_of(wire_of({2, 0, 0, 2, 1, 2500}), 18, 1), numeric_problem::too_fine);
  EXPECT_EQ(problem_of(wire_of({2, 0, 0, 1, 1, 5000}), 18, 0), numeric_problem::too_fine);
  EXPECT_EQ(problem_of(wire_of({1, 0xFFFE, 0, 5, 1000}), 18, 4), numeric_problem::too_fine);
  EXPECT_EQ(problem_of(wire_of({1, 0x8000, 0, 5, 1}), 38, 38), numeric_problem::too_fine);
}

TEST(postgres_numeric, the_precision_is_the_end) {
  EXPECT_EQ(read(wire_of({1, 0, 0, 0, 999}), 3, 0), 999);
  EXPECT_EQ(problem_of(wire_of({1, 0, 0, 0, 1000}), 3, 0), numeric_problem::too_large);
  EXPECT_EQ(problem_of(wire_of({1, 0, negative, 0, 1000}), 3, 0), numeric_problem::too_large);
  EXPECT_EQ(problem_of(wire_of({1, 0, 0, 0, 10}), 3, 2), numeric_problem::too_large);
  EXPECT_EQ(read(wire_of({10, 9, 0, 0, 99, 9999, 9999, 9999, 9999, 9999, 9999, 9999, 9999, 9999}), 38, 0), largest);
  EXPECT_EQ(problem_of(wire_of({1, 9, 0, 0, 100}), 38, 0), numeric_problem::too_large);
  EXPECT_EQ(problem_of(wire_of({2, 9, 0, 0, 170, 9999}), 38, 0), numeric_problem::too_large);
  EXPECT_EQ(problem_of(wire_of({1, 10, 0, 0, 1}), 38, 0), numeric_problem::too_large);
  EXPECT_EQ(problem_of(wire_of({1, 0x7FFF, 0, 0, 1}), 38, 38), numeric_problem::too_large);
}

TEST(postgres_numeric, what_is_no_number_is_refused) {
  EXPECT_EQ(problem_of(wire_of({0, 0, 0xC000, 0}), 38, 0), numeric_problem::not_a_number);
  EXPECT_EQ(problem_of(wire_of({0, 0, 0xD000, 0}), 38, 0), numeric_problem::infinite);
  EXPECT_EQ(problem_of(wire_of({0, 0, 0xF000, 0}), 38, 0), numeric_problem::infinite);
}

TEST(postgres_numeric, broken_bytes_are_refused) {
  EXPECT_EQ(problem_of("", 38, 0), numeric_problem::malformed);
  EXPECT_EQ(problem_of(wire_of({0, 0, 0}), 38, 0), numeric_problem::malformed);
  EXPECT_EQ(problem_of(wire_of({2, 0, 0, 0, 1}), 38, 0), numeric_problem::malformed);
  EXPECT_EQ(problem_of(wire_of({1, 0, 0, 0, 1, 2}), 38, 0), numeric_problem::malformed);
  EXPECT_EQ(problem_of(wire_of({1, 0, 0, 0, 10'000}), 38, 0), numeric_problem::malformed);
  EXPECT_EQ(problem_of(wire_of({1, 0, 0x1234, 0, 1}), 38, 0), numeric_problem::malformed);
}

TEST(postgres_numeric, each_problem_has_a_sentence) {
  using enum numeric_problem;
  for (const auto problem : {not_a_number, infinite, too_fine, too_large, malformed})
    EXPECT_THAT(std::string(description_of(problem)), StartsWith("holds "));
  EXPECT_THAT(std::string(description_of(too_fine)), HasSubstr("a larger scale"));
  EXPECT_THAT(std::string(description_of(too_large)), HasSubstr("a larger precision"));
  EXPECT_EQ(description_of(none), "");
}

}  // namespace
