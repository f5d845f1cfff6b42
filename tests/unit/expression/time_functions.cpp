// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/time_functions.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(std::is_same_v<decltype(sq::extract<"year">(items.made))::value_type, std::int32_t>);
static_assert(std::is_same_v<decltype(sq::extract<"epoch">(items.made))::value_type, std::int64_t>);
static_assert(std::is_same_v<decltype(sq::date_trunc<"month">(items.made))::value_type, sq::timestamp>);
static_assert(std::is_same_v<decltype(sq::date_trunc<"month">(items.day))::value_type, sq::date>);
static_assert(may_be_null<decltype(sq::extract<"year">(items.day))> && !may_be_null<decltype(sq::current_date())>);

TEST(expression_time_functions, are_in_utc) {
  EXPECT_EQ(in_both(sq::extract<"year">(items.made)),
            "CAST(extract(year FROM items.made AT TIME ZONE 'UTC') AS integer) | (CAST(substr(items.made, 1, 4) AS "
            "INTEGER))");
  EXPECT_EQ(in_postgres(sq::extract<"second">(items.made)),
            "CAST(floor(extract(second FROM items.made AT TIME ZONE 'UTC')) AS integer)");
  EXPECT_EQ(in_postgres(sq::extract<"month">(items.day)), "CAST(extract(month FROM items.day) AS integer)");
  EXPECT_EQ(in_both(sq::date_trunc<"month">(items.made)),
            "date_trunc('month', items.made, 'UTC') | (substr(items.made, 1, 7) || '-01 00:00:00')");
  EXPECT_EQ(in_both(sq::date_trunc<"month">(items.day)),
            "CAST(date_trunc('month', CAST(items.day AS timestamp)) AS date) | (substr(items.day, 1, 7) || '-01')");
  EXPECT_EQ(in_both(sq::current_date()), "CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS date) | CURRENT_DATE");
}

}  // namespace
