// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/driver/backend.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/cursor.hpp>

namespace {

using namespace std::chrono_literals;
using driver_test::thrown_by;
using testing::HasSubstr;

class integration_sqlite_cursor : public driver_test::connection_test<driver_test::sqlite_backend> {};

TEST_F(integration_sqlite_cursor, a_bool_is_0_or_1) {
  EXPECT_TRUE(value_of<bool>("SELECT 1"));
  EXPECT_FALSE(value_of<bool>("SELECT 0"));
  const auto refused = thrown_by<sequent::decode_error>([&] { value_of<bool>("SELECT 2 AS flag"); });
  EXPECT_THAT(refused.what(), HasSubstr("in row 1 of the result holds an integer that is neither 0 nor 1"));
  EXPECT_THROW(value_of<bool>("SELECT 'true'"), sequent::decode_error);
}

TEST_F(integration_sqlite_cursor, a_mismatch_names_both_types) {
  const auto refused = thrown_by<sequent::decode_error>([&] { value_of<std::int64_t>("SELECT 1.5 AS size"); });
  EXPECT_THAT(refused.what(),
              HasSubstr("in row 1 of the result is of the type REAL in the database and cannot be read as "
                        "std::int64_t"));
  EXPECT_EQ(refused.column_name(), "size");
  EXPECT_THROW(value_of<std::string>("SELECT x'00'"), sequent::decode_error);
  EXPECT_THROW(value_of<sequent::bytes>("SELECT 'a'"), sequent::decode_error);
}

TEST_F(integration_sqlite_cursor, integers_read_as_floating_point_numbers) {
  EXPECT_EQ(value_of<double>("SELECT 3"), 3.0);
  EXPECT_EQ(value_of<float>("SELECT 3"), 3.0F);
  EXPECT_THROW(value_of<float>("SELECT 1e300"), sequent::decode_error);
}

TEST_F(integration_sqlite_cursor, reads_the_times_that_sqlite_writes) {
  const auto now = std::chrono::system_clock::now();
  const auto written = value_of<sequent::timestamp>("SELECT CURRENT_TIMESTAMP");
  EXPECT_LT(std::chrono::abs(now - written), 60s);
  EXPECT_EQ(value_of<sequent::date>("SELECT date('2026-01-31', '+1 day')"), 2026y / 2 / 1);
  EXPECT_EQ(value_of<sequent::timestamp>("SELECT strftime('%Y-%m-%d %H:%M:%f', ?1)",
                                         sequent::timestamp(std::chrono::sys_days(2026y / 2 / 1)) + 1234ms),
            std::chrono::sys_days(2026y / 2 / 1) + 1234ms);
}

TEST_F(integration_sqlite_cursor, a_broken_time_is_named) {
  const auto refused =
      thrown_by<sequent::decode_error>([&] { value_of<sequent::timestamp>("SELECT 'yesterday' AS born"); });
  EXPECT_THAT(refused.what(), HasSubstr("in row 1 of the result holds a text that is not a time"));
  EXPECT_THAT(refused.detail(), HasSubstr("yesterday"));
  EXPECT_THROW(value_of<sequent::date>("SELECT '2026-02-30'"), sequent::decode_error);
}

TEST_F(integration_sqlite_cursor, an_error_in_a_later_row_is_thrown_there) {
  auto rows = run("SELECT abs(v) FROM (SELECT 1 AS v UNION ALL SELECT -9223372036854775808)");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(thrown_by<sequent::data_error>([&] { rows.next(); }).sqlstate(), "22003");
  EXPECT_FALSE(rows.next());
  EXPECT_TRUE(answers());
}

TEST_F(integration_sqlite_cursor, the_end_of_a_cursor_frees_its_statement) {
  script("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)");
  {
    auto rows = run("SELECT a FROM t");
    rows.next();
    EXPECT_THROW(script("DROP TABLE t"), sequent::lock_not_available);
  }
  EXPECT_NO_THROW(script("DROP TABLE t"));
}

TEST_F(integration_sqlite_cursor, rows_do_not_outlive_the_transaction_that_wrote_them) {
  script("BEGIN; CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)");
  auto rows = run("SELECT a FROM t");
  ASSERT_TRUE(rows.next());
  script("ROLLBACK");
  EXPECT_EQ(thrown_by<sequent::sql_error>([&] { rows.next(); }).sqlstate(), "40000");
}

TEST_F(integration_sqlite_cursor, rows_of_triggers_are_not_counted) {
  script(
      "CREATE TABLE t (a); CREATE TABLE log (a);"
      "CREATE TRIGGER logged AFTER INSERT ON t BEGIN INSERT INTO log VALUES (1), (2), (3); END");
  EXPECT_EQ(run("INSERT INTO t VALUES (1)").rowcount(), 1);
  EXPECT_EQ(run("CREATE TABLE other (a)").rowcount(), 0);
}

}  // namespace
