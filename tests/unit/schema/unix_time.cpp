// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <limits>
#include <ratio>
#include <stdexcept>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/schema/conversion.hpp>
#include <sequent/schema/unix_time.hpp>

namespace {

namespace sq = sequent;
using namespace std::chrono_literals;

template <class To, class From>
constexpr bool becomes = sq::conversion_to<To, From> != sq::conversion::refused;

static_assert(std::is_same_v<sq::storage_of<sq::unix_seconds>, std::int64_t>);
static_assert(becomes<sq::unix_seconds, std::chrono::sys_seconds> && becomes<sq::unix_seconds, std::chrono::sys_days>);
static_assert(becomes<sq::unix_milliseconds, sq::unix_seconds> &&
              becomes<sq::unix_milliseconds, std::chrono::sys_seconds>);
// A finer time would be cut, and a number says no unit.
static_assert(!becomes<sq::unix_seconds, sq::timestamp> && !becomes<sq::unix_seconds, sq::unix_milliseconds>);
static_assert(!becomes<sq::unix_seconds, std::int64_t> && !becomes<std::int64_t, sq::unix_seconds>);

TEST(schema_unix_time, is_the_time_that_it_stores) {
  constexpr std::chrono::sys_seconds noon = std::chrono::sys_days(2026y / 3 / 1) + 12h;
  constexpr sq::unix_seconds stored(noon);
  EXPECT_EQ(sq::mapped_type<sq::unix_seconds>::store(stored), 1772366400);
  EXPECT_EQ(sq::mapped_type<sq::unix_seconds>::load(1772366400), noon);
  EXPECT_EQ(stored + 30min - noon, 30min);
  EXPECT_EQ(sq::mapped_type<sq::unix_milliseconds>::store(noon), 1772366400000);
  EXPECT_EQ(sq::mapped_type<sq::unix_microseconds>::load(-1), std::chrono::sys_seconds() - 1us);
}

TEST(schema_unix_time, is_no_time_that_has_too_many_units) {
  using hours = std::chrono::sys_time<std::chrono::duration<std::int64_t, std::ratio<3600>>>;
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 3600;
  EXPECT_EQ(sq::unix_seconds(hours(std::chrono::hours(most))).time_since_epoch().count(), most * 3600);
  EXPECT_THROW(sq::unix_seconds(hours(std::chrono::hours(most + 1))), std::out_of_range);
  EXPECT_THROW(sq::unix_seconds(hours(std::chrono::hours(-most - 1))), std::out_of_range);
  EXPECT_THROW(sq::converted<sq::timestamp>(hours(std::chrono::hours(most))), std::out_of_range);
}

}  // namespace
