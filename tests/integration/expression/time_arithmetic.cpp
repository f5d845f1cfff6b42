// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/time_arithmetic.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_time_arithmetic = samples_test<Kind>;
TYPED_TEST_SUITE(integration_time_arithmetic, every_engine);

using namespace std::chrono;

TYPED_TEST(integration_time_arithmetic, moves_points_in_time) {
  const sq::timestamp at = first_sample().at;
  EXPECT_EQ(this->of(samples.at + hours(1)), at + hours(1));
  EXPECT_EQ(this->of(samples.at - days(60)), at - days(60));
  EXPECT_EQ(this->of(samples.at + seconds(2) - minutes(5)), at + seconds(2) - minutes(5));
  EXPECT_EQ(this->of(samples.at + weeks(1)), at + weeks(1));
  EXPECT_TRUE(this->holds(samples.at + seconds(1) > at && samples.at - seconds(1) < at));
  EXPECT_EQ(this->of(samples.at + years(1)), sys_days(2025y / 2 / 28) + (at - floor<days>(at)));
  EXPECT_EQ(this->of(samples.at - months(3)), sys_days(2023y / 11 / 29) + (at - floor<days>(at)));
}

TYPED_TEST(integration_time_arithmetic, moves_days) {
  EXPECT_EQ(this->of(samples.day + days(30)), 2024y / 3 / 1);
  EXPECT_EQ(this->of(samples.day - weeks(5)), 2023y / 12 / 27);
  for (int count = -40; count <= 40; ++count) {
    const year_month_day moved = 2024y / 1 / 31 + months(count);
    const sq::date expected = moved.ok() ? moved : sq::date(sys_days(moved.year() / moved.month() / last));
    EXPECT_EQ(this->of(samples.day + months(count)), expected) << count;
  }
  EXPECT_EQ(this->of(samples.day + years(1) + months(1) - days(1)), 2025y / 2 / 27);
}

TYPED_TEST(integration_time_arithmetic, measures) {
  EXPECT_EQ(this->of(sq::days_between(samples.day, 2023y / 1 / 31)), 365);
  EXPECT_EQ(this->of(sq::days_between(2024y / 1 / 1, samples.day)), -30);
  const sq::timestamp at = first_sample().at;
  EXPECT_EQ(this->of(sq::microseconds_between(samples.at, at - hours(1) - microseconds(999999))), 3'600'999'999);
  EXPECT_EQ(this->of(sq::microseconds_between(samples.at, at + microseconds(7))), -7);
  EXPECT_EQ(this->of(sq::microseconds_between(samples.at, sq::timestamp())), at.time_since_epoch().count());
}

}  // namespace
