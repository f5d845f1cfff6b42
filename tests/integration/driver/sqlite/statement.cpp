// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/driver/backend.hpp>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/statement.hpp>

namespace {

using sequent::driver::sqlite::statement;
using sequent::driver::sqlite::statement_lifetime;

class integration_sqlite_statement : public driver_test::connection_test<driver_test::sqlite_backend> {};

TEST_F(integration_sqlite_statement, knows_its_parameters_and_whether_it_returns_rows) {
  script("CREATE TABLE t (a)");
  const statement insert(session().native(), "INSERT INTO t VALUES (?1), (?2), (?1)", statement_lifetime::one_run);
  EXPECT_EQ(insert.parameter_count(), 2);
  EXPECT_FALSE(insert.returns_rows());
  EXPECT_EQ(insert.text(), "INSERT INTO t VALUES (?1), (?2), (?1)");
  EXPECT_EQ(insert.database(), session().native());
  const statement returning(session().native(), "INSERT INTO t VALUES (1) RETURNING a", statement_lifetime::cached);
  EXPECT_EQ(returning.parameter_count(), 0);
  EXPECT_TRUE(returning.returns_rows());
}

TEST_F(integration_sqlite_statement, a_mistake_behind_the_first_command_is_found) {
  EXPECT_THROW(statement(session().native(), "SELECT 1; SELEC 2", statement_lifetime::one_run), sequent::syntax_error);
}

TEST_F(integration_sqlite_statement, a_script_stops_at_its_first_mistake) {
  sequent::driver::transaction_watch watch;
  EXPECT_THROW(sequent::driver::sqlite::run_script(session().native(),
                                                   "CREATE TABLE t (a); INSERT INTO t VALUES (1); INSERT INTO u "
                                                   "VALUES (1); INSERT INTO t VALUES (2)",
                                                   watch),
               sequent::undefined_table);
  EXPECT_EQ(value_of<std::int64_t>("SELECT count(*) FROM t"), 1);
}

}  // namespace
