// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <integration/driver/backend.hpp>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pqxx/pqxx>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/connection.hpp>

namespace {

using driver_test::postgres_backend;
using driver_test::thrown_by;
using testing::HasSubstr;

class integration_postgres_connection : public driver_test::connection_test<postgres_backend> {
 protected:
  /// Ends this session from another one.
  void kill_session() {
    const auto process = value_of<std::int32_t>("SELECT pg_backend_pid()");
    auto other = postgres_backend::connect();
    auto call = other->begin("SELECT pg_terminate_backend($1, 5000)");
    call.bind(process);
    auto rows = call.execute();
    ASSERT_TRUE(rows.next());
    ASSERT_TRUE(rows.get<bool>(0));
  }
};

TEST_F(integration_postgres_connection, a_killed_session_is_lost_for_good) {
  kill_session();
  const auto lost = thrown_by<sequent::connection_error>([&] { run("SELECT 1"); });
  EXPECT_THAT(lost.what(), HasSubstr("the session with PostgreSQL is lost"));
  EXPECT_FALSE(session().is_usable());
  EXPECT_THROW(run("SELECT 1"), sequent::connection_error);
  EXPECT_THROW(script("SELECT 1"), sequent::connection_error);
  EXPECT_FALSE(session().in_transaction());
}

TEST_F(integration_postgres_connection, a_session_killed_in_a_transaction_is_lost_as_well) {
  script("BEGIN");
  kill_session();
  EXPECT_THROW(script("COMMIT"), sequent::connection_error);
  EXPECT_FALSE(session().is_usable());
}

TEST_F(integration_postgres_connection, libpqxx_does_not_reconnect_behind_the_back) {
  kill_session();
  EXPECT_THROW(run("SELECT 1"), sequent::connection_error);
  EXPECT_THROW(pqxx::nontransaction(session().native()).exec("SELECT 1"), pqxx::failure);
  EXPECT_FALSE(session().is_usable());
  EXPECT_THROW(run("SELECT 1"), sequent::connection_error);
  EXPECT_FALSE(session().in_transaction());
}

TEST_F(integration_postgres_connection, libpqxx_serves_the_same_session) {
  script("CREATE TEMPORARY TABLE t (a bigint)");
  {
    pqxx::work work(session().native());
    work.exec("INSERT INTO t VALUES (1), (2)");
    EXPECT_TRUE(session().in_transaction());
    work.commit();
  }
  EXPECT_FALSE(session().in_transaction());
  EXPECT_EQ(value_of<std::int64_t>("SELECT sum(a)::bigint FROM t"), 3);
}

TEST_F(integration_postgres_connection, what_the_library_relies_on_cannot_be_switched_off) {
  const std::string zoe = "Zo\xC3\xAB";
  const auto prepared = [&] {
    auto rows =
        session().begin(sequent::driver::key_of("zoe"), [] { return "SELECT 'Zo\xC3\xAB', 'C:\\temp'"; }).execute();
    rows.next();
    return rows.get<std::string>(0) + rows.get<std::string>(1);
  };
  EXPECT_EQ(prepared(), zoe + "C:\\temp");
  for (const char* setting : {"SET client_encoding = 'LATIN1'", "SET standard_conforming_strings = off"}) {
    script(setting);
    EXPECT_EQ(prepared(), zoe + "C:\\temp");
    script(setting);
    EXPECT_EQ(value_of<std::string>("SELECT $1 || 'C:\\temp'", zoe), zoe + "C:\\temp");
    script(setting);
    script("CREATE TEMPORARY TABLE kept AS SELECT 'C:\\temp'::text AS path");
    EXPECT_EQ(value_of<std::string>("SELECT path FROM kept"), "C:\\temp");
    script("DROP TABLE kept");
  }
}

TEST_F(integration_postgres_connection, a_forked_child_does_not_close_the_session) {
  auto inherited = postgres_backend::connect();
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    inherited.reset();
    _exit(0);
  }
  ASSERT_EQ(waitpid(child, nullptr, 0), child);
  auto rows = inherited->begin("SELECT 42::bigint").execute();
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.get<std::int64_t>(0), 42);
}

TEST_F(integration_postgres_connection, a_failed_transaction_is_still_one) {
  script("BEGIN");
  EXPECT_THROW(script("SELECT 1 / 0"), sequent::data_error);
  EXPECT_TRUE(session().in_transaction());
  EXPECT_EQ(thrown_by<sequent::sql_error>([&] { run("SELECT 1"); }).sqlstate(), "25P02");
  script("ROLLBACK");
  EXPECT_TRUE(answers());
}

TEST_F(integration_postgres_connection, copy_is_refused_and_left) {
  script("CREATE TEMPORARY TABLE t (a bigint)");
  EXPECT_THROW(run("COPY t FROM STDIN"), sequent::feature_not_supported);
  EXPECT_TRUE(answers());
  EXPECT_THROW(run("COPY (SELECT generate_series(1, 1000000)) TO STDOUT"), sequent::feature_not_supported);
  EXPECT_TRUE(answers());
  EXPECT_THROW(script("COPY t FROM STDIN"), sequent::feature_not_supported);
  EXPECT_THROW(script("INSERT INTO t VALUES (1); COPY t TO STDOUT"), sequent::feature_not_supported);
  EXPECT_THROW(script("INSERT INTO t VALUES (1); COPY t TO STDOUT; INSERT INTO t VALUES (2)"),
               sequent::feature_not_supported);
  EXPECT_EQ(value_of<std::int64_t>("SELECT count(*) FROM t"), 0);
  static constexpr std::string_view copy = "COPY t TO STDOUT";
  EXPECT_THROW(session().begin(sequent::driver::key_of(copy), [] { return copy; }).execute(),
               sequent::feature_not_supported);
  EXPECT_TRUE(answers());
}

TEST_F(integration_postgres_connection, scripts_may_be_empty) {
  EXPECT_NO_THROW(script(""));
  EXPECT_NO_THROW(script(" -- nothing\n;"));
  EXPECT_TRUE(answers());
}

TEST_F(integration_postgres_connection, cancelled_by_the_time_limit) {
  script("SET statement_timeout = '20ms'");
  EXPECT_THROW(run("SELECT pg_sleep(5)"), sequent::query_canceled);
  script("SET statement_timeout = 0");
  EXPECT_TRUE(answers());
}

TEST_F(integration_postgres_connection, writes_in_a_read_only_transaction) {
  script("BEGIN READ ONLY");
  EXPECT_THROW(run("CREATE TABLE sequent_never (a bigint)"), sequent::read_only_violation);
  script("ROLLBACK");
}

TEST_F(integration_postgres_connection, a_lock_that_is_taken) {
  auto other = postgres_backend::connect();
  other->execute_script("BEGIN; SELECT pg_advisory_xact_lock(4242)");
  script("SET lock_timeout = '20ms'");
  EXPECT_THROW(run("SELECT pg_advisory_lock(4242)"), sequent::lock_not_available);
  EXPECT_TRUE(answers());
}

}  // namespace
