// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/generate_series.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using namespace std::chrono;

TEST(statement_generate_series, gives_integers) {
  const auto n = sq::generate_series(1, 10).as<"n">();
  const auto query = sq::select(n.value).from(n);
  EXPECT_EQ(in_postgres(query), "SELECT n.value FROM generate_series($1, $2) AS n (value)");
  EXPECT_EQ(parameters_of(query), (texts{"int32 1", "int32 10"}));
  static_assert(reads<std::int32_t>(query));
}

TEST(statement_generate_series, gives_wide_integers_where_an_argument_is_one) {
  const auto n = sq::generate_series(users.age, users.id, sq::param<"step">).as<"n">();
  const auto query = sq::select(n.value).from(users).cross_join(n);
  EXPECT_EQ(in_postgres(query),
            "SELECT n.value FROM users CROSS JOIN generate_series(users.age, users.id, $1) AS n (value)");
  static_assert(reads<std::int64_t>(query));
}

TEST(statement_generate_series, gives_days) {
  const auto day = sq::generate_series(2024y / 1 / 30, 2024y / 2 / 2, days(1)).as<"day">();
  const auto query = sq::select(day.value).from(day);
  EXPECT_EQ(in_postgres(query),
            "SELECT day.value FROM LATERAL (SELECT CAST(value AS date) FROM generate_series(CAST($1 AS timestamp), "
            "CAST($2 AS timestamp), CAST($3 AS interval)) AS series (value)) AS day (value)");
  EXPECT_EQ(parameters_of(query), (texts{"date 19752", "date 19755", "text +1 days"}));
  static_assert(reads<sq::date>(query));
}

TEST(statement_generate_series, gives_points_in_time) {
  const auto at = sq::generate_series(sq::now(), sq::now(), months(1)).as<"at">();
  const auto query = sq::select(at.value).from(at);
  static_assert(reads<sq::timestamp>(query));
}

}  // namespace
