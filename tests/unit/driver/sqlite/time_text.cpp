// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/time_text.hpp>

namespace {

using namespace std::chrono_literals;
using sequent::date;
using sequent::timestamp;
using sequent::driver::sqlite::date_of;
using sequent::driver::sqlite::text_of;
using sequent::driver::sqlite::timestamp_of;

timestamp at(date day, std::chrono::microseconds since_midnight = 0us) {
  return std::chrono::sys_days(day) + since_midnight;
}

void expect_round_trip(timestamp time, std::string_view text) {
  EXPECT_EQ(text_of(time).view(), text);
  EXPECT_EQ(timestamp_of(text), time) << text;
}

void expect_round_trip(date day, std::string_view text) {
  EXPECT_EQ(text_of(day).view(), text);
  EXPECT_EQ(date_of(text), day) << text;
}

TEST(sqlite_time_text, timestamps_round_trip) {
  expect_round_trip(timestamp(), "1970-01-01 00:00:00");
  expect_round_trip(timestamp(-1us), "1969-12-31 23:59:59.999999");
  expect_round_trip(at(2026y / 2 / 28, 23h + 59min + 59s + 1us), "2026-02-28 23:59:59.000001");
  expect_round_trip(at(2024y / 2 / 29, 1h + 2min + 3s + 456789us), "2024-02-29 01:02:03.456789");
  expect_round_trip(at(0y / 1 / 1), "0000-01-01 00:00:00");
  expect_round_trip(at(1y / 1 / 1), "0001-01-01 00:00:00");
  expect_round_trip(at(9999y / 12 / 31, 24h - 1us), "9999-12-31 23:59:59.999999");
}

TEST(sqlite_time_text, an_instant_has_one_spelling_and_texts_are_ordered_as_times) {
  const timestamp noon = at(2026y / 3 / 1, 12h);
  EXPECT_EQ(text_of(noon).view(), "2026-03-01 12:00:00");  // as CURRENT_TIMESTAMP has it
  EXPECT_EQ(timestamp_of("2026-03-01 12:00:00.000000"), noon);
  const std::vector<timestamp> times{noon - 1us, noon, noon + 1us, noon + 100ms, noon + 1s - 1us, noon + 1s};
  for (std::size_t later = 1; later < times.size(); ++later)
    EXPECT_LT(text_of(times[later - 1]).view(), text_of(times[later]).view());
}

TEST(sqlite_time_text, dates_round_trip) {
  expect_round_trip(1970y / 1 / 1, "1970-01-01");
  expect_round_trip(0y / 1 / 1, "0000-01-01");
  expect_round_trip(9999y / 12 / 31, "9999-12-31");
  expect_round_trip(2024y / 2 / 29, "2024-02-29");
}

TEST(sqlite_time_text, what_four_digits_cannot_say_is_refused) {
  EXPECT_THROW(text_of(at(-1y / 12 / 31, 24h - 1us)), sequent::encode_error);
  EXPECT_THROW(text_of(at(10000y / 1 / 1)), sequent::encode_error);
  EXPECT_THROW(text_of(timestamp::min()), sequent::encode_error);
  EXPECT_THROW(text_of(timestamp::max()), sequent::encode_error);
  EXPECT_THROW(text_of(10000y / 1 / 1), sequent::encode_error);
  EXPECT_THROW(text_of(-1y / 1 / 1), sequent::encode_error);
  EXPECT_THROW(text_of(2026y / 2 / 30), sequent::encode_error);
  EXPECT_THROW(text_of(date()), sequent::encode_error);
}

TEST(sqlite_time_text, the_order_of_texts_is_the_order_of_time) {
  EXPECT_LT(text_of(timestamp(-1us)).view(), text_of(timestamp()).view());
  EXPECT_LT(text_of(at(999y / 12 / 31)).view(), text_of(at(1000y / 1 / 1)).view());
}

TEST(sqlite_time_text, reads_what_sqlite_writes) {
  const timestamp whole = at(2026y / 3 / 4, 5h + 6min + 7s);
  EXPECT_EQ(timestamp_of("2026-03-04 05:06:07"), whole);
  EXPECT_EQ(timestamp_of("2026-03-04T05:06:07"), whole);
  EXPECT_EQ(timestamp_of("2026-03-04T05:06:07Z"), whole);
  EXPECT_EQ(timestamp_of("2026-03-04 05:06:07.5"), whole + 500ms);
  EXPECT_EQ(timestamp_of("2026-03-04 05:06:07.123"), whole + 123ms);
  EXPECT_EQ(timestamp_of("2026-03-04T05:06:07.000009Z"), whole + 9us);
}

TEST(sqlite_time_text, anything_else_is_no_time) {
  for (const char* text :
       {"", "Z", "2026-03-04", "2026-03-04 05:06", "2026-03-04 05:06:7", "2026-03-04 24:00:00", "2026-03-04 05:60:00",
        "2026-03-04 05:06:60", "2026-02-29 00:00:00", "2026-03-04 05:06:07.", "2026-03-04 05:06:07.1234567",
        "2026-03-04 05:06:07.12a", "2026-03-04x05:06:07", "2026-03-04 05:06:07+01:00", "2026/03/04 05:06:07",
        "-026-03-04 05:06:07", "2026-03-04 -5:06:07", "2026-03-04 05:06:07 "})
    EXPECT_EQ(timestamp_of(text), std::nullopt) << text;
  EXPECT_EQ(timestamp_of(std::string(19, '\0')), std::nullopt);
  for (const char* text : {"", "2026-3-4", "2026-13-01", "2026-00-01", "2026-02-30", "2026-03-04 ", "20260304",
                           "+026-03-04", "2026-03-0\xC3"})
    EXPECT_EQ(date_of(text), std::nullopt) << text;
}

}  // namespace
