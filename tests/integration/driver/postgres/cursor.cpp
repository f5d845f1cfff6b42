// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cmath>
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <limits>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/cursor.hpp>

namespace {

using namespace std::chrono_literals;
using driver_test::thrown_by;
using testing::HasSubstr;

class integration_postgres_cursor : public driver_test::connection_test<driver_test::postgres_backend> {};

TEST_F(integration_postgres_cursor, knows_its_rows) {
  const auto rows = run("SELECT generate_series(1, 5)");
  EXPECT_EQ(rows.row_count_hint(), 5U);
  EXPECT_EQ(rows.rowcount(), 5);
}

TEST_F(integration_postgres_cursor, integers_of_any_width) {
  EXPECT_EQ(value_of<std::int64_t>("SELECT 7::smallint"), 7);
  EXPECT_EQ(value_of<std::int64_t>("SELECT -7::integer"), -7);
  EXPECT_EQ(value_of<std::int16_t>("SELECT 7::bigint"), 7);
  EXPECT_EQ(value_of<std::int32_t>("SELECT (-2147483648)::bigint"), std::numeric_limits<std::int32_t>::min());
  EXPECT_THROW(value_of<std::int32_t>("SELECT 2147483648::bigint"), sequent::decode_error);
  EXPECT_THROW(value_of<std::int16_t>("SELECT 32768::integer"), sequent::decode_error);
}

TEST_F(integration_postgres_cursor, doubles_of_other_numbers) {
  EXPECT_EQ(value_of<double>("SELECT 0.5::real"), 0.5);
  EXPECT_EQ(value_of<double>("SELECT 3::integer"), 3.0);
  EXPECT_EQ(value_of<double>("SELECT 0.1::numeric"), 0.1);
  EXPECT_EQ(value_of<double>("SELECT -123456789012345678901234567890.5::numeric"), -123456789012345678901234567890.5);
  EXPECT_EQ(value_of<double>("SELECT 1e-300::numeric"), 1e-300);
  EXPECT_EQ(value_of<double>("SELECT 0::numeric(10, 4)"), 0.0);
  EXPECT_TRUE(std::isnan(value_of<double>("SELECT 'NaN'::numeric")));
  EXPECT_THROW(value_of<double>("SELECT 1e400::numeric"), sequent::decode_error);
}

TEST_F(integration_postgres_cursor, a_mismatch_names_both_types) {
  const auto refused = thrown_by<sequent::decode_error>([&] { value_of<std::int64_t>("SELECT 1.5 AS price"); });
  EXPECT_THAT(refused.what(),
              HasSubstr("in row 1 of the result is of the type numeric in the database and cannot be read as "
                        "std::int64_t"));
  EXPECT_THROW(value_of<float>("SELECT 0.1::double precision"), sequent::decode_error);
  EXPECT_THROW(value_of<bool>("SELECT 1"), sequent::decode_error);
}

TEST_F(integration_postgres_cursor, a_time_that_is_no_instant_is_refused_in_words) {
  const auto refused =
      thrown_by<sequent::decode_error>([&] { value_of<sequent::timestamp>("SELECT now()::timestamp AS at"); });
  EXPECT_THAT(refused.what(), HasSubstr("in row 1 of the result is of the type timestamp without time zone"));
  EXPECT_THAT(refused.what(), HasSubstr("AT TIME ZONE 'UTC'"));
  EXPECT_NO_THROW(value_of<sequent::timestamp>("SELECT now()::timestamp AT TIME ZONE 'UTC'"));
}

TEST_F(integration_postgres_cursor, what_the_type_has_changed_is_refused) {
  const auto rounded =
      thrown_by<sequent::decode_error>([&] { value_of<sequent::timestamp>("SELECT now()::timestamptz(0) AS at"); });
  EXPECT_THAT(rounded.what(), HasSubstr("timestamp(0) with time zone"));
  EXPECT_NO_THROW(value_of<sequent::timestamp>("SELECT now()::timestamptz(6)"));
  EXPECT_NO_THROW(value_of<sequent::timestamp>("SELECT now()::timestamptz(0)::timestamptz"));
  const auto padded = thrown_by<sequent::decode_error>([&] { value_of<std::string>("SELECT 'a'::char(3) AS c"); });
  EXPECT_THAT(padded.what(), HasSubstr("in row 1 of the result is of the type character(n)"));
  EXPECT_EQ(value_of<std::string>("SELECT 'abc'::char(3)"), "abc");
  EXPECT_EQ(value_of<std::string>("SELECT 'a'::char(3)::text"), "a");
}

TEST_F(integration_postgres_cursor, what_is_text_on_the_wire_reads_as_text) {
  script("CREATE TYPE pg_temp.mood AS ENUM ('sad', 'glad')");
  EXPECT_EQ(value_of<std::string>("SELECT 'glad'::pg_temp.mood"), "glad");
  EXPECT_EQ(value_of<std::string>("SELECT 'a'::varchar(3)"), "a");
  EXPECT_EQ(value_of<std::string>("SELECT 'a'::name"), "a");
  EXPECT_EQ(value_of<std::string>("SELECT 'a'"), "a");
  EXPECT_EQ(value_of<std::string>("SELECT '{\"a\": 1}'::json"), "{\"a\": 1}");
  EXPECT_EQ(value_of<std::string>("SELECT '{\"a\": 1}'::jsonb"), "{\"a\": 1}");
  EXPECT_EQ(value_of<std::string>("SELECT ''::text"), "");
  EXPECT_EQ(value_of<std::string>("SELECT ''::varchar"), "");
  EXPECT_THROW(value_of<std::string>("SELECT gen_random_uuid()"), sequent::decode_error);
  EXPECT_THROW(value_of<std::string>("SELECT 1.5"), sequent::decode_error);
}

TEST_F(integration_postgres_cursor, domains_read_as_what_they_are_made_of) {
  script("CREATE DOMAIN pg_temp.age AS bigint CHECK (VALUE >= 0)");
  EXPECT_EQ(value_of<std::int64_t>("SELECT 36::pg_temp.age"), 36);
}

TEST_F(integration_postgres_cursor, infinite_times_are_refused) {
  const auto refused =
      thrown_by<sequent::decode_error>([&] { value_of<sequent::timestamp>("SELECT 'infinity'::timestamptz AS t"); });
  EXPECT_THAT(refused.what(), HasSubstr("in row 1 of the result holds an infinite time"));
  EXPECT_THROW(value_of<sequent::timestamp>("SELECT '-infinity'::timestamptz"), sequent::decode_error);
  EXPECT_THROW(value_of<sequent::date>("SELECT '-infinity'::date"), sequent::decode_error);
  EXPECT_THAT(thrown_by<sequent::decode_error>([&] { value_of<sequent::date>("SELECT '40000-01-01'::date"); }).what(),
              HasSubstr("holds a year that sequent::date cannot hold"));
}

TEST_F(integration_postgres_cursor, times_are_in_utc) {
  script("SET TIME ZONE 'Asia/Tokyo'");
  EXPECT_EQ(value_of<sequent::timestamp>("SELECT '2026-01-01 09:00:00.000001+09'::timestamptz"),
            std::chrono::sys_days(2026y / 1 / 1) + 1us);
  EXPECT_EQ(value_of<std::string>("SELECT to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
                                  sequent::timestamp(std::chrono::sys_days(2026y / 1 / 1) + 1us)),
            "2026-01-01 00:00:00.000001");
  EXPECT_EQ(value_of<sequent::date>("SELECT '4000-01-01 BC'::date"), -3999y / 1 / 1);
}

TEST_F(integration_postgres_cursor, null_of_any_type) {
  EXPECT_EQ(value_of<std::optional<bool>>("SELECT NULL::boolean"), std::nullopt);
  EXPECT_EQ(value_of<std::optional<std::string>>("SELECT NULL"), std::nullopt);
  EXPECT_THROW(value_of<std::string>("SELECT NULL"), sequent::decode_error);
  EXPECT_THROW(value_of<bool>("SELECT NULL::boolean"), sequent::decode_error);
  EXPECT_THROW(value_of<double>("SELECT NULL::numeric"), sequent::decode_error);
  EXPECT_THROW(value_of<sequent::bytes>("SELECT NULL::bytea"), sequent::decode_error);
  EXPECT_THAT(thrown_by<sequent::decode_error>([&] { value_of<sequent::date>("SELECT NULL::date AS d"); }).what(),
              HasSubstr("in row 1 of the result is NULL"));
}

TEST_F(integration_postgres_cursor, before_the_first_row_and_behind_the_last_there_is_nothing) {
  auto rows = run("SELECT 1::bigint, 'a'::text");
  EXPECT_THROW(rows.get<std::int64_t>(0), sequent::decode_error);
  ASSERT_TRUE(rows.next());
  EXPECT_FALSE(rows.next());
  EXPECT_THROW(rows.get<std::int64_t>(0), sequent::decode_error);
  EXPECT_THROW(rows.get_text(1), sequent::decode_error);
}

}  // namespace
