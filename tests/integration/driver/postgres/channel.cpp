// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <optional>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/channel.hpp>

namespace {

class integration_postgres_channel : public driver_test::connection_test<driver_test::postgres_backend> {
 protected:
  /// Runs a prepared statement; gives the number of columns and reads all values as int64.
  std::size_t run_prepared(connection& on, std::size_t number, const std::string& text) {
    auto rows = on.begin({.hash = number, .size = 1}, [&] { return text; }).execute();
    while (rows.next())
      for (std::size_t i = 0; i < rows.column_count(); ++i) rows.get<std::int64_t>(i);
    return rows.column_count();
  }
  /// Makes the server forget the statement that was prepared last, which the cache does not see.
  void deallocate_last(connection& on) {
    on.execute_script(
        "DO $$ BEGIN EXECUTE (SELECT 'DEALLOCATE ' || name FROM pg_prepared_statements "
        "ORDER BY prepare_time DESC LIMIT 1); END $$");
  }
  std::string last_name(connection& on) {
    auto rows = on.begin("SELECT name FROM pg_prepared_statements ORDER BY prepare_time DESC LIMIT 1").execute();
    rows.next();
    return rows.get<std::string>(0);
  }
  std::int64_t prepared_count(connection& on) {
    auto rows = on.begin("SELECT count(*) FROM pg_prepared_statements").execute();
    rows.next();
    return rows.get<std::int64_t>(0);
  }
};

TEST_F(integration_postgres_channel, a_statement_is_prepared_once) {
  for (int round = 0; round < 3; ++round) run_prepared(session(), 0, "SELECT 1::bigint");
  EXPECT_EQ(prepared_count(session()), 1);
}

TEST_F(integration_postgres_channel, a_changed_table_below_a_prepared_statement_is_noticed) {
  script("CREATE TEMPORARY TABLE t AS SELECT 1::bigint AS a");
  EXPECT_EQ(run_prepared(session(), 0, "SELECT * FROM t"), 1U);
  script("ALTER TABLE t ADD COLUMN b bigint NOT NULL DEFAULT 2");
  EXPECT_EQ(run_prepared(session(), 0, "SELECT * FROM t"), 2U);
  EXPECT_EQ(run_prepared(session(), 0, "SELECT * FROM t"), 2U);
}

TEST_F(integration_postgres_channel, in_a_transaction_the_next_run_prepares_anew) {
  script("CREATE TEMPORARY TABLE t AS SELECT 1::bigint AS a");
  run_prepared(session(), 0, "SELECT * FROM t");
  script("BEGIN; ALTER TABLE t ADD COLUMN b bigint NOT NULL DEFAULT 2");
  EXPECT_THROW(run_prepared(session(), 0, "SELECT * FROM t"), sequent::feature_not_supported);
  script("ROLLBACK");
  EXPECT_EQ(run_prepared(session(), 0, "SELECT * FROM t"), 1U);
  script("BEGIN; ALTER TABLE t ADD COLUMN b bigint NOT NULL DEFAULT 2; COMMIT");
  script("BEGIN");
  EXPECT_THROW(run_prepared(session(), 0, "SELECT * FROM t"), sequent::feature_not_supported);
  script("ROLLBACK; BEGIN");
  EXPECT_EQ(run_prepared(session(), 0, "SELECT * FROM t"), 2U);
  script("COMMIT");
}

TEST_F(integration_postgres_channel, another_error_of_the_same_class_is_not_retried) {
  script("CREATE TEMPORARY SEQUENCE runs");
  // An INSERT into a view of two tables is 0A000 or 55000; FOR UPDATE with DISTINCT is 0A000 when it is planned.
  EXPECT_THROW(run_prepared(session(), 0, "SELECT DISTINCT nextval('runs') FOR UPDATE"), sequent::sql_error);
  EXPECT_TRUE(answers());
}

TEST_F(integration_postgres_channel, statements_that_the_server_forgot_are_prepared_again) {
  for (const char* command : {"DEALLOCATE ALL", "DISCARD ALL"}) {
    run_prepared(session(), 0, "SELECT 1::bigint");
    script(command);
    EXPECT_EQ(run_prepared(session(), 0, "SELECT 1::bigint"), 1U);
    EXPECT_EQ(prepared_count(session()), 1);
    run(command);
    EXPECT_EQ(run_prepared(session(), 0, "SELECT 1::bigint"), 1U);
  }
  script("DEALLOCATE ALL; SELECT 1");  // not seen, as it is not the last command
  EXPECT_EQ(run_prepared(session(), 0, "SELECT 1::bigint"), 1U);
}

TEST_F(integration_postgres_channel, evicted_statements_are_deallocated) {
  const auto small = driver_test::postgres_backend::connect(2);
  for (std::size_t number = 0; number < 36; ++number)
    run_prepared(*small, number, "SELECT " + std::to_string(number) + "::bigint");
  EXPECT_LE(prepared_count(*small), 2 + 16);
  EXPECT_GE(prepared_count(*small), 2);
}

TEST_F(integration_postgres_channel, a_transaction_is_not_risked_for_tidiness) {
  const auto small = driver_test::postgres_backend::connect(2);
  small->execute_script("BEGIN");
  for (std::size_t number = 0; number < 30; ++number) {
    run_prepared(*small, number, "SELECT " + std::to_string(number) + "::bigint");
    // As behind a pooler, the server does not know the names that the cache gives up.
    deallocate_last(*small);
  }
  EXPECT_THROW(run_prepared(*small, 31, "SELECT 1 / 0"), sequent::data_error);
  EXPECT_THROW(run_prepared(*small, 32, "SELECT 1"), sequent::sql_error);
  small->execute_script("ROLLBACK");
  EXPECT_EQ(run_prepared(*small, 33, "SELECT 33::bigint"), 1U);
  EXPECT_TRUE(small->is_usable());
}

TEST_F(integration_postgres_channel, a_long_transaction_keeps_a_bounded_number_of_statements) {
  const auto small = driver_test::postgres_backend::connect(2);
  small->execute_script("BEGIN");
  const auto run_many = [&](std::size_t first) {
    for (std::size_t number = first; number < first + 600; ++number)
      run_prepared(*small, number, "SELECT " + std::to_string(number) + "::bigint");
  };
  run_many(0);
  EXPECT_LE(prepared_count(*small), 2 + 256);
  // Where the server knows none of the names, the transaction goes on all the same.
  small->execute_script("DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$");
  run_many(1000);
  EXPECT_LE(prepared_count(*small), 2 + 512);
  small->execute_script("COMMIT");
}

TEST_F(integration_postgres_channel, an_eviction_that_fails_is_nobodys_concern) {
  const auto small = driver_test::postgres_backend::connect(2);
  for (std::size_t number = 0; number < 100; ++number) {
    EXPECT_EQ(run_prepared(*small, number, "SELECT " + std::to_string(number) + "::bigint"), 1U);
    deallocate_last(*small);
  }
  EXPECT_EQ(prepared_count(*small), 0);
}

TEST_F(integration_postgres_channel, what_the_server_forgot_unseen_does_not_stop_the_cleaning) {
  const auto small = driver_test::postgres_backend::connect(20);
  const auto run_many = [&](std::size_t first) {
    for (std::size_t number = first; number < first + 60; ++number)
      run_prepared(*small, number, "SELECT " + std::to_string(number) + "::bigint");
  };
  run_many(0);
  small->execute_script("DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$");
  run_many(40);
  run_many(100);
  EXPECT_LE(prepared_count(*small), 20 + 16);
}

TEST_F(integration_postgres_channel, sessions_give_one_name_to_one_statement_only) {
  const auto other = driver_test::postgres_backend::connect();
  run_prepared(session(), 0, "SELECT 1::bigint");
  run_prepared(*other, 0, "SELECT 2::bigint");
  EXPECT_NE(last_name(session()), last_name(*other));
}

TEST_F(integration_postgres_channel, a_name_that_another_client_of_a_pooler_has_given_is_used) {
  run_prepared(session(), 0, "SELECT 1::bigint");
  const auto other = driver_test::postgres_backend::connect();
  other->execute_script("PREPARE " + last_name(session()) + " AS SELECT 1::bigint");
  EXPECT_EQ(run_prepared(*other, 0, "SELECT 1::bigint"), 1U);
  EXPECT_EQ(prepared_count(*other), 1);
}

TEST_F(integration_postgres_channel, a_statement_that_cannot_be_prepared_is_not_kept) {
  EXPECT_THROW(run_prepared(session(), 0, "SELECT a FROM not_yet_there"), sequent::undefined_table);
  script("CREATE TEMPORARY TABLE not_yet_there AS SELECT 1::bigint AS a");
  EXPECT_EQ(run_prepared(session(), 0, "SELECT a FROM not_yet_there"), 1U);
}

TEST_F(integration_postgres_channel, that_stops_listening_has_heard_nothing) {
  const auto channels = [&] {
    auto rows = session().begin("SELECT count(*) FROM pg_listening_channels()").execute();
    rows.next();
    return rows.get<std::int64_t>(0);
  };
  session().execute_script("LISTEN here");
  session().begin("LISTEN there").execute();
  session().execute_script("NOTIFY here; NOTIFY there");
  EXPECT_EQ(channels(), 2);
  session().stop_listening();
  EXPECT_EQ(channels(), 0);
  EXPECT_EQ(PQnotifies(session().raw()), nullptr);
  // What has not listened is not asked for anything.
  session().execute_script("BEGIN");
  session().stop_listening();
  EXPECT_TRUE(session().in_transaction());
}

TEST_F(integration_postgres_channel, parameters_of_other_types_prepare_anew) {
  const auto type_of = [&](auto value) {
    auto call = session().begin({.hash = 0, .size = 0}, [] { return std::string("SELECT pg_typeof($1)::text"); });
    call.bind(value);
    auto rows = call.execute();
    rows.next();
    return rows.template get<std::string>(0);
  };
  EXPECT_EQ(type_of(std::int64_t{1}), "bigint");
  EXPECT_EQ(type_of(1.0), "double precision");
  EXPECT_EQ(type_of(std::int64_t{1}), "bigint");
}

TEST_F(integration_postgres_channel, a_savepoint_that_could_not_be_set_is_not_gone_back_to) {
  using namespace sequent::driver;
  postgres::channel used({.conninfo = driver_test::postgres_backend::url()});
  const auto insert = local_ptr<postgres::statement>::make("INSERT INTO t VALUES (1)", std::nullopt);
  used.run_script("CREATE TEMPORARY TABLE t (a bigint)");
  used.begin_transaction("BEGIN");
  used.watch().begin();
  used.set_savepoint();
  used.run(insert, {});
  used.set_savepoint();
  PQclear(PQexec(used.native_session().raw(), "SELECT 1 / 0"));
  EXPECT_THROW(used.run(insert, {}), sequent::sql_error);
  // ROLLBACK TO would go back to the one around it, and RELEASE end that.
  EXPECT_TRUE(used.watch().is_spoiled());
  used.rollback();
}

}  // namespace
