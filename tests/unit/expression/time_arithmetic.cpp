// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/time_arithmetic.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

using namespace std::chrono;

static_assert(std::is_same_v<decltype(items.made + hours(1))::value_type, sq::timestamp>);
static_assert(std::is_same_v<decltype(items.day - months(1))::value_type, sq::date>);
static_assert(may_be_null<decltype(items.day + days(1))> && !may_be_null<decltype(items.made + days(1))>);

TEST(expression_time_arithmetic, sends_durations_as_texts) {
  EXPECT_EQ(in_postgres(items.made + hours(1) > sq::now()), "(items.made + CAST($1 AS interval)) > CURRENT_TIMESTAMP");
  EXPECT_EQ(in_sqlite(items.made - hours(1)), "(datetime(substr(items.made, 1, 19), ?1) || substr(items.made, 20))");
  EXPECT_EQ(in_both(items.day + days(1)), "CAST(items.day + CAST($1 AS interval) AS date) | date(items.day, $1)");
  EXPECT_EQ(parameters_of(items.made + hours(1)), texts{"text +3600 seconds"});
  EXPECT_EQ(parameters_of(items.made - minutes(90)), texts{"text -5400 seconds"});
  EXPECT_EQ(parameters_of(items.made - seconds(-1)), texts{"text +1 seconds"});
  EXPECT_EQ(parameters_of(items.day + weeks(1)), texts{"text +7 days"});
  EXPECT_EQ(parameters_of(items.day - years(2)), texts{"text -24 months"});
}

}  // namespace
