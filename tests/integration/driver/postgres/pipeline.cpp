// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/connection.hpp>
#include <sequent/driver/postgres/pipeline.hpp>

namespace {

using driver_test::postgres_backend;
using driver_test::thrown_by;
using sequent::driver::key_of;
using sequent::driver::postgres::pipeline;

class integration_postgres_pipeline : public driver_test::connection_test<postgres_backend> {
 protected:
  void SetUp() override { script("CREATE TEMPORARY TABLE t (a bigint UNIQUE)"); }

  void send(pipeline& piped, std::string_view text) {
    session().begin(key_of(text), [&] { return text; }).send_in(piped);
  }
  static std::int64_t number_of(sequent::driver::postgres::cursor rows) {
    return rows.next() ? rows.get<std::int64_t>(0) : -1;
  }
  std::int64_t count() { return value_of<std::int64_t>("SELECT count(*) FROM t"); }
  std::int64_t prepared_count() { return value_of<std::int64_t>("SELECT count(*) FROM pg_prepared_statements"); }
};

TEST_F(integration_postgres_pipeline, gives_what_each_call_gave) {
  session().begin_transaction("BEGIN");
  {
    pipeline piped = session().open_pipeline();
    send(piped, "INSERT INTO t VALUES (1)");
    send(piped, "SELECT a + 1 FROM t");
    session().begin("SELECT 3::bigint").send_in(piped);
    send(piped, "SELECT a + 1 FROM t");
    piped.finish();
    EXPECT_EQ(piped.take(0).rowcount(), 1);
    EXPECT_EQ(number_of(piped.take(1)), 2);
    EXPECT_EQ(number_of(piped.take(2)), 3);
    EXPECT_EQ(number_of(piped.take(3)), 2);
  }
  EXPECT_EQ(prepared_count(), 2) << "one text is prepared once";
  session().commit();
  EXPECT_EQ(count(), 1);
}

TEST_F(integration_postgres_pipeline, commits_with_the_last_call) {
  session().begin_transaction("BEGIN");
  pipeline piped = session().open_pipeline();
  send(piped, "INSERT INTO t VALUES (1)");
  piped.finish_and_commit();
  EXPECT_FALSE(session().in_transaction());
  EXPECT_EQ(count(), 1);
}

TEST_F(integration_postgres_pipeline, does_not_commit_what_failed) {
  session().begin_transaction("BEGIN");
  pipeline piped = session().open_pipeline();
  send(piped, "INSERT INTO t VALUES (1)");
  send(piped, "INSERT INTO t VALUES (1)");
  send(piped, "INSERT INTO t VALUES (2)");
  const auto failed = thrown_by<sequent::unique_violation>([&] { piped.finish_and_commit(); });
  EXPECT_EQ(failed.statement(), "INSERT INTO t VALUES (1)");
  EXPECT_TRUE(session().has_failed_transaction());
  session().rollback();
  EXPECT_EQ(count(), 0);
}

TEST_F(integration_postgres_pipeline, a_statement_that_cannot_be_prepared_is_the_one_that_fails) {
  session().begin_transaction("BEGIN");
  {
    pipeline piped = session().open_pipeline();
    send(piped, "SELECT 1::bigint");
    send(piped, "SELECT nothing");
    send(piped, "SELECT 2::bigint");
    EXPECT_EQ(thrown_by<sequent::undefined_column>([&] { piped.finish(); }).statement(), "SELECT nothing");
  }
  session().rollback();
  EXPECT_EQ(prepared_count(), 1) << "what was not prepared has no name";
  session().begin_transaction("BEGIN");
  pipeline piped = session().open_pipeline();
  send(piped, "SELECT 1::bigint");
  send(piped, "SELECT 2::bigint");
  piped.finish();
  EXPECT_EQ(number_of(piped.take(1)), 2);
  session().rollback();
}

TEST_F(integration_postgres_pipeline, that_dies_early_takes_its_answers_along) {
  session().begin_transaction("BEGIN");
  {
    pipeline piped = session().open_pipeline();
    send(piped, "INSERT INTO t VALUES (1)");
    send(piped, "SELECT 1 / 0");
  }
  EXPECT_TRUE(session().has_failed_transaction());
  session().rollback();
  EXPECT_TRUE(answers());
}

TEST_F(integration_postgres_pipeline, an_error_of_begin_comes_with_it) {
  session().begin_transaction("BEGIN ISOLATION LEVEL NONE");
  pipeline piped = session().open_pipeline();
  send(piped, "INSERT INTO t VALUES (1)");
  EXPECT_EQ(thrown_by<sequent::syntax_error>([&] { piped.finish(); }).statement(), "BEGIN ISOLATION LEVEL NONE");
  EXPECT_FALSE(session().in_transaction());
  EXPECT_EQ(count(), 0);
}

TEST_F(integration_postgres_pipeline, a_full_cache_does_not_mix_up_statements) {
  const auto small = postgres_backend::connect(2);
  small->begin_transaction("BEGIN");
  pipeline piped = small->open_pipeline();
  for (int round = 0; round < 20; ++round) {
    const std::string text = "SELECT " + std::to_string(round % 5) + "::bigint";
    small->begin(key_of(text), [&] { return text; }).send_in(piped);
  }
  piped.finish();
  for (std::size_t round = 0; round < 20; ++round)
    EXPECT_EQ(number_of(piped.take(round)), static_cast<std::int64_t>(round % 5));
  small->commit();
}

TEST_F(integration_postgres_pipeline, copy_and_nul_bytes_are_never_sent) {
  session().begin_transaction("BEGIN");
  pipeline piped = session().open_pipeline();
  EXPECT_THROW(session().begin("COPY t TO STDOUT").send_in(piped), sequent::feature_not_supported);
  EXPECT_THROW(session().begin(std::string_view("SELECT\0 1", 9)).send_in(piped), sequent::syntax_error);
  send(piped, "SELECT 5::bigint");
  piped.finish();
  EXPECT_EQ(number_of(piped.take(0)), 5);
}

}  // namespace
