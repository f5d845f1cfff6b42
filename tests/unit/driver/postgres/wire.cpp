// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/wire.hpp>

namespace {

using namespace std::chrono_literals;
using namespace sequent::driver::postgres;

static_assert(swap_for_wire(std::uint8_t{0x12}) == 0x12);

template <class Stored>
std::string wire_of(Stored value) {
  std::array<char, 8> wire{};
  return {wire.data(), store_value(wire.data(), value)};
}

/// A numeric as the server writes it: its words in big endian.
std::string numeric(std::initializer_list<std::uint16_t> words) {
  std::string wire;
  for (const std::uint16_t word : words) wire.append(wire_of(static_cast<std::int16_t>(word)));
  return wire;
}

TEST(postgres_wire, numbers_are_big_endian) {
  using namespace std::string_view_literals;
  EXPECT_EQ(wire_of(true), "\x01"sv);
  EXPECT_EQ(wire_of(std::int16_t{0x0102}), "\x01\x02"sv);
  EXPECT_EQ(wire_of(std::int32_t{-2}), "\xFF\xFF\xFF\xFE"sv);
  EXPECT_EQ(wire_of(std::int64_t{0x0102030405060708}), "\x01\x02\x03\x04\x05\x06\x07\x08"sv);
  EXPECT_EQ(wire_of(1.0), "\x3F\xF0\0\0\0\0\0\0"sv);
  EXPECT_EQ(wire_of(-2.0F), "\xC0\0\0\0"sv);
}

TEST(postgres_wire, numbers_round_trip) {
  EXPECT_EQ(load_number<std::int64_t>(wire_of(std::numeric_limits<std::int64_t>::min()).data()),
            std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(load_number<std::int16_t>(wire_of(std::int16_t{-3}).data()), -3);
  EXPECT_TRUE(std::signbit(load_number<double>(wire_of(-0.0).data())));
  EXPECT_TRUE(std::isnan(load_number<float>(wire_of(std::numeric_limits<float>::quiet_NaN()).data())));
}

TEST(postgres_wire, time_counts_from_2000) {
  const sequent::timestamp epoch = std::chrono::sys_days(2000y / 1 / 1);
  EXPECT_EQ(wire_from_timestamp(epoch), 0);
  EXPECT_EQ(wire_from_timestamp(epoch - 1us), -1);
  EXPECT_EQ(timestamp_from_wire(1), epoch + 1us);
  EXPECT_EQ(wire_from_date(2000y / 1 / 2), 1);
  EXPECT_EQ(wire_from_date(1999y / 12 / 31), -1);
  EXPECT_EQ(date_from_wire(59), 2000y / 2 / 29);
}

TEST(postgres_wire, what_has_no_place_in_the_range_is_refused) {
  EXPECT_THROW(wire_from_timestamp(sequent::timestamp::min()), sequent::encode_error);
  EXPECT_NO_THROW(wire_from_timestamp(sequent::timestamp::max()));
  EXPECT_THROW(wire_from_date(2026y / 2 / 29), sequent::encode_error);
  EXPECT_THROW(wire_from_date(sequent::date()), sequent::encode_error);
  const sequent::date first = -4713y / 11 / 24;
  const std::chrono::sys_days first_midnight = first;
  EXPECT_EQ(wire_from_date(first), -2451545);
  EXPECT_THROW(wire_from_date(-4713y / 11 / 23), sequent::encode_error);
  EXPECT_EQ(wire_from_timestamp(first_midnight), -211'813'488'000'000'000);
  EXPECT_THROW(wire_from_timestamp(first_midnight - 1us), sequent::encode_error);
}

TEST(postgres_wire, infinity_is_no_time) {
  EXPECT_EQ(timestamp_from_wire(std::numeric_limits<std::int64_t>::max()), std::nullopt);
  EXPECT_EQ(timestamp_from_wire(std::numeric_limits<std::int64_t>::min()), std::nullopt);
  EXPECT_EQ(timestamp_from_wire(9'223'371'331'199'999'999), std::nullopt);  // the end of PostgreSQL's range
  EXPECT_EQ(date_from_wire(std::numeric_limits<std::int32_t>::max()), std::nullopt);
  EXPECT_EQ(date_from_wire(std::numeric_limits<std::int32_t>::min()), std::nullopt);
}

TEST(postgres_wire, dates_end_where_the_calendar_of_the_library_ends) {
  const std::int32_t last = wire_from_date(std::chrono::year::max() / 12 / 31);
  const auto first =
      static_cast<std::int32_t>((std::chrono::sys_days(std::chrono::year::min() / 1 / 1) - wire_epoch).count());
  EXPECT_EQ(date_from_wire(last), std::chrono::year::max() / 12 / 31);
  EXPECT_EQ(date_from_wire(last + 1), std::nullopt);
  EXPECT_EQ(date_from_wire(first), std::chrono::year::min() / 1 / 1);
  EXPECT_EQ(date_from_wire(first - 1), std::nullopt);
}

TEST(postgres_wire, numerics) {
  EXPECT_EQ(double_from_numeric(numeric({0, 0, 0, 0})), 0.0);
  EXPECT_EQ(double_from_numeric(numeric({1, 0, 0, 0, 42})), 42.0);
  EXPECT_EQ(double_from_numeric(numeric({2, 0, 0x4000, 2, 1, 2500})), -1.25);
  EXPECT_EQ(double_from_numeric(numeric({1, 0xFFFF, 0, 4, 1})), 0.0001);
  EXPECT_EQ(double_from_numeric(numeric({3, 2, 0, 0, 1, 2, 3})), 100020003.0);
  EXPECT_EQ(double_from_numeric(numeric({1, 2, 0, 0, 7})), 700000000.0);
  EXPECT_EQ(double_from_numeric(numeric({0, 0, 0xD000, 0})), std::numeric_limits<double>::infinity());
  EXPECT_EQ(double_from_numeric(numeric({0, 0, 0xF000, 0})), -std::numeric_limits<double>::infinity());
  EXPECT_TRUE(std::isnan(*double_from_numeric(numeric({0, 0, 0xC000, 0}))));
}

TEST(postgres_wire, broken_and_boundless_numerics_are_none) {
  EXPECT_EQ(double_from_numeric(""), std::nullopt);
  EXPECT_EQ(double_from_numeric(numeric({2, 0, 0, 0, 1})), std::nullopt);
  EXPECT_EQ(double_from_numeric(numeric({1, 200, 0, 0, 1})), std::nullopt);
}

}  // namespace
