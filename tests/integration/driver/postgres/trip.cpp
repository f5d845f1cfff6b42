// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <memory>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pqxx/pqxx>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/connection.hpp>
#include <sequent/driver/postgres/trip.hpp>

#include "support/trip_proxy.hpp"

namespace {

using driver_test::postgres_backend;
using driver_test::thrown_by;
using sequent::driver::key_of;
using testing::HasSubstr;

class integration_postgres_trip : public testing::Test {
 protected:
  using connection = postgres_backend::connection;

  void SetUp() override {
    if (!trip_test::libpq_has_pipelines) GTEST_SKIP() << "this libpq takes more trips";
  }

  /// Runs a statement that is prepared; gives the number in its first row.
  std::int64_t run(std::string_view text) {
    auto rows = session->begin(key_of(text), [&] { return text; }).execute();
    return rows.next() ? rows.get<std::int64_t>(0) : 0;
  }
  template <class Work>
  int trips_of(const Work& work) {
    return proxy.trips_of(work);
  }
  template <class T>
  T ask(std::string_view text) {
    auto rows = session->begin(text).execute();
    rows.next();
    return rows.get<T>(0);
  }
  void begin(std::string_view text = "BEGIN") { session->begin_transaction(text); }
  std::unique_ptr<connection> connect(std::size_t cache_size = 256) {
    return std::make_unique<connection>(
        sequent::driver::postgres::options{.conninfo = proxy.url(), .statement_cache_size = cache_size});
  }

  trip_test::trip_proxy proxy{postgres_backend::url()};
  std::unique_ptr<connection> session = connect();
};

constexpr std::string_view one = "SELECT 1::bigint";
constexpr std::string_view two = "SELECT 2::bigint";

TEST_F(integration_postgres_trip, a_statement_takes_one_cold_and_warm) {
  EXPECT_EQ(trips_of([&] { run(one); }), 1);
  EXPECT_EQ(trips_of([&] { run(one); }), 1);
  EXPECT_EQ(trips_of([&] { session->begin(one).execute(); }), 1);
  EXPECT_EQ(trips_of([&] { session->begin(one).column_count(); }), 1);
}

TEST_F(integration_postgres_trip, a_transaction_takes_one_more_than_its_statements) {
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(trips_of([&] {
                begin("BEGIN ISOLATION LEVEL SERIALIZABLE");
                EXPECT_TRUE(session->in_transaction());
                run(one);
                run(two);
                run(one);
                session->commit();
              }),
              4);
    EXPECT_FALSE(session->in_transaction());
  }
}

TEST_F(integration_postgres_trip, begins_with_its_options) {
  begin("BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY");
  EXPECT_EQ(ask<std::string>("SHOW transaction_isolation"), "serializable");
  EXPECT_EQ(ask<std::string>("SHOW transaction_read_only"), "on");
  session->rollback();
}

TEST_F(integration_postgres_trip, an_empty_transaction_takes_none) {
  EXPECT_EQ(trips_of([&] {
              begin();
              session->commit();
              begin();
              session->set_savepoint();
              session->release_savepoint();
              session->set_savepoint();
              session->return_to_savepoint();
              session->rollback();
            }),
            0);
  EXPECT_FALSE(session->in_transaction());
  EXPECT_EQ(run(one), 1);
}

TEST_F(integration_postgres_trip, a_savepoint_takes_none_of_its_own) {
  session->execute_script("CREATE TEMPORARY TABLE t (a bigint)");
  EXPECT_EQ(trips_of([&] {
              begin();
              session->set_savepoint();
              run("INSERT INTO t VALUES (1)");
              session->release_savepoint();
              session->set_savepoint();
              session->set_savepoint();
              run("INSERT INTO t VALUES (2)");
              session->release_savepoint();
              session->return_to_savepoint();
              session->commit();
            }),
            4);
  EXPECT_EQ(run("SELECT sum(a)::bigint FROM t"), 1);
}

TEST_F(integration_postgres_trip, what_begins_is_sent_before_others_use_the_session) {
  session->execute_script("CREATE TEMPORARY TABLE t (a bigint)");
  begin();
  EXPECT_EQ(trips_of([&] { session->execute_script("INSERT INTO t VALUES (1)"); }), 2);
  session->rollback();
  begin();
  auto& native = session->native();
  pqxx::nontransaction(native).exec("INSERT INTO t VALUES (2)");
  session->rollback();
  // Whoever has it may use it at any time.
  EXPECT_EQ(trips_of([&] { begin(); }), 1);
  EXPECT_EQ(trips_of([&] { session->set_savepoint(); }), 1);
  pqxx::nontransaction(native).exec("INSERT INTO t VALUES (3)");
  session->release_savepoint();
  session->rollback();
  EXPECT_EQ(run("SELECT count(*) FROM t"), 0);
}

TEST_F(integration_postgres_trip, libpq_waits_again_afterwards) {
  begin();
  run(one);
  session->commit();
  EXPECT_EQ(pqxx::nontransaction(session->native()).exec("SELECT 42")[0][0].as<int>(), 42);
}

TEST_F(integration_postgres_trip, an_error_of_begin_is_that_of_the_first_statement) {
  begin("BEGIN ISOLATION LEVEL NONE");
  session->watch().begin();
  const auto failed = thrown_by<sequent::syntax_error>([&] { run(one); });
  EXPECT_EQ(failed.statement(), "BEGIN ISOLATION LEVEL NONE");
  EXPECT_FALSE(session->in_transaction());
  EXPECT_NE(session->watch().first_failure(), nullptr);
  session->watch().finish();
  EXPECT_EQ(run(one), 1);
}

TEST_F(integration_postgres_trip, an_error_of_the_first_statement_fails_the_transaction) {
  begin();
  EXPECT_EQ(trips_of([&] { EXPECT_THROW(run("SELECT nothing"), sequent::undefined_column); }), 1);
  EXPECT_TRUE(session->has_failed_transaction());
  session->rollback();
  begin();
  EXPECT_THROW(run("SELECT 1 / 0"), sequent::data_error);
  EXPECT_TRUE(session->has_failed_transaction());
  session->rollback();
  // It was prepared, whatever its run came to.
  EXPECT_EQ(ask<std::int64_t>("SELECT count(*) FROM pg_prepared_statements WHERE statement = 'SELECT 1 / 0'"), 1);
}

TEST_F(integration_postgres_trip, what_the_server_finds_out_when_all_is_kept_is_an_error) {
  session->execute_script(
      "CREATE TEMPORARY TABLE parents (id bigint PRIMARY KEY);"
      "CREATE TEMPORARY TABLE children (id bigint REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)");
  EXPECT_THROW(run("INSERT INTO children VALUES (1)"), sequent::foreign_key_violation);
  EXPECT_THROW(run("INSERT INTO children VALUES (1)"), sequent::foreign_key_violation);
  EXPECT_EQ(run("SELECT count(*) FROM children"), 0);
}

TEST_F(integration_postgres_trip, a_stale_plan_of_a_first_statement_begins_again) {
  session->execute_script("CREATE TEMPORARY TABLE t AS SELECT 1::bigint AS a");
  run("SELECT * FROM t");
  session->execute_script("ALTER TABLE t ADD COLUMN b bigint");
  begin();
  EXPECT_EQ(run("SELECT * FROM t"), 1);
  EXPECT_TRUE(session->in_transaction());
  session->execute_script("DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$");  // which nobody sees
  EXPECT_THROW(run("SELECT * FROM t"), sequent::sql_error) << "what was done in the transaction would be lost";
  session->rollback();
  begin();
  EXPECT_EQ(run("SELECT * FROM t"), 1);
  session->commit();
}

TEST_F(integration_postgres_trip, a_time_limit_between_preparing_and_running_spoils_no_name) {
  session->execute_script("SET statement_timeout = '30ms'");
  for (int round = 0; round < 2; ++round)
    EXPECT_THROW(run("SELECT pg_sleep(5)::text::bigint"), sequent::query_canceled);
  session->execute_script("SET statement_timeout = 0");
  EXPECT_EQ(run("SELECT 7::bigint"), 7);
}

TEST_F(integration_postgres_trip, what_leaves_the_cache_is_forgotten_on_the_way) {
  session = connect(2);
  for (std::size_t number = 0; number < 20; ++number) {
    const std::string text = "SELECT " + std::to_string(number) + "::bigint";
    // The syncs of libpq leave one by one, so the answers to them may come one by one.
    EXPECT_EQ(run(text), static_cast<std::int64_t>(number));
  }
  EXPECT_LE(ask<std::int64_t>("SELECT count(*) FROM pg_prepared_statements"), 3);
}

TEST_F(integration_postgres_trip, a_killed_session_is_lost_in_a_trip) {
  for (const bool in_transaction : {false, true}) {
    session = connect();
    const auto process = ask<std::int32_t>("SELECT pg_backend_pid()");
    const auto other = postgres_backend::connect();
    if (in_transaction) begin();
    other->execute_script("SELECT pg_terminate_backend(" + std::to_string(process) + ", 5000)");
    const auto lost = thrown_by<sequent::connection_error>([&] { run(one); });
    EXPECT_THAT(lost.what(), HasSubstr("the session with PostgreSQL is lost"));
    EXPECT_FALSE(session->is_usable());
    EXPECT_FALSE(session->in_transaction());
    EXPECT_THROW(run(one), sequent::connection_error);
    EXPECT_THROW(begin(), sequent::connection_error);
  }
}

TEST_F(integration_postgres_trip, a_session_that_dies_in_a_trip_is_lost) {
  begin();
  EXPECT_THROW(run("SELECT pg_terminate_backend(pg_backend_pid())::int::bigint"), sequent::connection_error);
  EXPECT_FALSE(session->in_transaction());
}

TEST_F(integration_postgres_trip, a_session_can_be_lost_in_each_of_them) {
  session->execute_script("DROP TABLE IF EXISTS trip_lost; CREATE TABLE trip_lost (a bigint)");
  for (int survived = 0; survived < 3; ++survived) {
    trip_test::trip_proxy cutting{postgres_backend::url()};
    auto far = postgres_backend::connection({.conninfo = cutting.url()});
    const auto insert = [&](std::string_view text) {
      return far.begin(key_of(text), [&] { return text; }).execute().rowcount();
    };
    far.begin_transaction("BEGIN");
    far.watch().begin();
    if (survived > 0) insert("INSERT INTO trip_lost VALUES (1)");
    if (survived > 1) insert("INSERT INTO trip_lost VALUES (2)");
    cutting.cut();
    if (survived == 2) {
      EXPECT_THROW(far.commit(), sequent::transaction_in_doubt);
    } else {
      EXPECT_THROW(insert("INSERT INTO trip_lost VALUES (2)"), sequent::connection_error);
      EXPECT_NE(far.watch().first_failure(), nullptr);
    }
    EXPECT_FALSE(far.is_usable());
    EXPECT_FALSE(far.in_transaction());
  }
  // The server had kept what it could not say so about.
  EXPECT_EQ(run("SELECT count(*) FROM trip_lost"), 2);
  session->execute_script("DROP TABLE trip_lost");
}

TEST_F(integration_postgres_trip, copy_is_refused_before_it_is_sent) {
  begin();
  EXPECT_EQ(trips_of([&] { EXPECT_THROW(run("COPY pg_class TO STDOUT"), sequent::feature_not_supported); }), 0);
  EXPECT_EQ(run(one), 1);
  session->commit();
}

}  // namespace
