// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/time_functions.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_time_functions = samples_test<Kind>;
TYPED_TEST_SUITE(integration_time_functions, every_engine);

using namespace std::chrono;

TYPED_TEST(integration_time_functions, take_time_apart) {
  EXPECT_EQ(this->of(sq::extract<"year">(samples.at)), 2024);
  EXPECT_EQ(this->of(sq::extract<"quarter">(samples.at)), 1);
  EXPECT_EQ(this->of(sq::extract<"month">(samples.at)), 2);
  EXPECT_EQ(this->of(sq::extract<"day">(samples.at)), 29);
  EXPECT_EQ(this->of(sq::extract<"hour">(samples.at)), 23);
  EXPECT_EQ(this->of(sq::extract<"minute">(samples.at)), 59);
  EXPECT_EQ(this->of(sq::extract<"second">(samples.at)), 58);
  EXPECT_EQ(this->of(sq::extract<"doy">(samples.at)), 60);
  EXPECT_EQ(this->of(sq::extract<"epoch">(samples.at)), 1709251198);
  EXPECT_EQ(this->of(sq::extract<"epoch">(samples.day)), 1706659200);
}

TYPED_TEST(integration_time_functions, know_the_calendar) {
  // Around the turns of years, where weeks belong to either.
  for (int year = 2018; year <= 2026; ++year) {
    for (int shift = -4; shift <= 4; ++shift) {
      const sys_days day = sys_days(std::chrono::year(year) / 1 / 1) + days(shift);
      this->db.execute(sq::update(samples)
                           .set(samples.day = sq::date(day), samples.at = day + 23h + 59min + 59s + 999999us)
                           .all_rows());
      const auto weekday = std::chrono::weekday(day);
      const auto thursday = day + days(4) - days(weekday.iso_encoding());
      const auto start = sys_days(year_month_day(thursday).year() / 1 / 1);
      const auto week = static_cast<int>((thursday - start).count() / 7 + 1);
      const sys_days monday = thursday - days(3);
      EXPECT_EQ(this->of(sq::extract<"week">(samples.day)), week);
      EXPECT_EQ(this->of(sq::extract<"week">(samples.at)), week);
      EXPECT_EQ(this->of(sq::extract<"dow">(samples.day)), static_cast<int>(weekday.c_encoding()));
      EXPECT_EQ(this->of(sq::extract<"isodow">(samples.at)), static_cast<int>(weekday.iso_encoding()));
      EXPECT_EQ(this->of(sq::date_trunc<"week">(samples.day)), sq::date(monday));
      EXPECT_EQ(this->of(sq::date_trunc<"week">(samples.at)), sq::timestamp(monday));
    }
  }
}

TYPED_TEST(integration_time_functions, cut_time_off) {
  const auto day = sys_days(2024y / 2 / 29);
  EXPECT_EQ(this->of(sq::date_trunc<"second">(samples.at)), sq::timestamp(day + 23h + 59min + 58s));
  EXPECT_EQ(this->of(sq::date_trunc<"minute">(samples.at)), sq::timestamp(day + 23h + 59min));
  EXPECT_EQ(this->of(sq::date_trunc<"hour">(samples.at)), sq::timestamp(day + 23h));
  EXPECT_EQ(this->of(sq::date_trunc<"day">(samples.at)), sq::timestamp(day));
  EXPECT_EQ(this->of(sq::date_trunc<"month">(samples.at)), sq::timestamp(sys_days(2024y / 2 / 1)));
  EXPECT_EQ(this->of(sq::date_trunc<"quarter">(samples.at)), sq::timestamp(sys_days(2024y / 1 / 1)));
  EXPECT_EQ(this->of(sq::date_trunc<"year">(samples.at)), sq::timestamp(sys_days(2024y / 1 / 1)));
  EXPECT_EQ(this->of(sq::date_trunc<"month">(samples.day)), 2024y / 1 / 1);
  EXPECT_TRUE(this->holds(sq::date_trunc<"day">(samples.at) == sq::timestamp(day)));
  const auto month = sq::date_trunc<"month">(samples.at);
  EXPECT_EQ(this->db.execute(sq::select(month.template as<"m">(), sq::count()).from(samples).group_by(month))
                .one()
                .template get<"count">(),
            1);
}

TYPED_TEST(integration_time_functions, know_today) {
  EXPECT_TRUE(this->holds(sq::current_date() > samples.day));
  EXPECT_TRUE(this->holds(sq::extract<"year">(sq::current_date()) >= 2024));
}

}  // namespace
