// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <sequent/driver/sqlite/failure.hpp>

namespace {

using sequent::sql_diagnostics;
using sequent::driver::sqlite::diagnostics_of;

std::string sqlstate_of(int extended_code, const char* message = "") {
  return diagnostics_of(extended_code, message).sqlstate;
}

TEST(sqlite_failure, extended_codes_become_sqlstates) {
  EXPECT_EQ(sqlstate_of(SQLITE_CONSTRAINT_UNIQUE), "23505");
  EXPECT_EQ(sqlstate_of(SQLITE_CONSTRAINT_PRIMARYKEY), "23505");
  EXPECT_EQ(sqlstate_of(SQLITE_CONSTRAINT_ROWID), "23505");
  EXPECT_EQ(sqlstate_of(SQLITE_CONSTRAINT_FOREIGNKEY), "23503");
  EXPECT_EQ(sqlstate_of(SQLITE_CONSTRAINT_NOTNULL), "23502");
  EXPECT_EQ(sqlstate_of(SQLITE_CONSTRAINT_CHECK), "23514");
  EXPECT_EQ(sqlstate_of(SQLITE_CONSTRAINT_TRIGGER), "23000");
  EXPECT_EQ(sqlstate_of(SQLITE_CONSTRAINT_DATATYPE), "42804");
  EXPECT_EQ(sqlstate_of(SQLITE_BUSY), "55P03");
  EXPECT_EQ(sqlstate_of(SQLITE_BUSY_RECOVERY), "55P03");
  EXPECT_EQ(sqlstate_of(SQLITE_BUSY_SNAPSHOT), "40001");
  EXPECT_EQ(sqlstate_of(SQLITE_LOCKED_SHAREDCACHE), "55P03");
  EXPECT_EQ(sqlstate_of(SQLITE_READONLY_DBMOVED), "25006");
  EXPECT_EQ(sqlstate_of(SQLITE_INTERRUPT), "57014");
  EXPECT_EQ(sqlstate_of(SQLITE_TOOBIG), "54000");
  EXPECT_EQ(sqlstate_of(SQLITE_MISMATCH), "42804");
  EXPECT_EQ(sqlstate_of(SQLITE_FULL), "53100");
  EXPECT_EQ(sqlstate_of(SQLITE_NOTADB), "XX001");
  EXPECT_EQ(sqlstate_of(SQLITE_MISUSE), "");
}

TEST(sqlite_failure, messages_tell_mistakes_in_statements_apart) {
  EXPECT_EQ(sqlstate_of(SQLITE_ERROR, "near \"SELEC\": syntax error"), "42601");
  EXPECT_EQ(sqlstate_of(SQLITE_ERROR, "incomplete input"), "42601");
  EXPECT_EQ(sqlstate_of(SQLITE_ERROR, "no such table: users"), "42P01");
  EXPECT_EQ(sqlstate_of(SQLITE_ERROR, "no such column: nam"), "42703");
  EXPECT_EQ(sqlstate_of(SQLITE_ERROR, "table users has no column named nam"), "42703");
  EXPECT_EQ(sqlstate_of(SQLITE_ERROR, "table users already exists"), "42P07");
  EXPECT_EQ(sqlstate_of(SQLITE_ERROR, "cannot start a transaction within a transaction"), "25001");
  EXPECT_EQ(sqlstate_of(SQLITE_ERROR, "something new"), "");
  EXPECT_EQ(sqlstate_of(SQLITE_RANGE, "column index out of range"), "08P01");
}

TEST(sqlite_failure, names_are_read_from_messages) {
  const sql_diagnostics unique = diagnostics_of(SQLITE_CONSTRAINT_UNIQUE, "UNIQUE constraint failed: users.email");
  EXPECT_EQ(unique.table, "users");
  EXPECT_EQ(unique.column, "email");
  EXPECT_EQ(unique.constraint, "");

  const sql_diagnostics pair = diagnostics_of(SQLITE_CONSTRAINT_UNIQUE, "UNIQUE constraint failed: users.a, users.b");
  EXPECT_EQ(pair.table, "users");
  EXPECT_EQ(pair.column, "a, b");

  const sql_diagnostics index = diagnostics_of(SQLITE_CONSTRAINT_UNIQUE, "UNIQUE constraint failed: index 'by_lower'");
  EXPECT_EQ(index.constraint, "by_lower");
  EXPECT_EQ(index.table, "");

  const sql_diagnostics null = diagnostics_of(SQLITE_CONSTRAINT_NOTNULL, "NOT NULL constraint failed: users.name");
  EXPECT_EQ(null.table, "users");
  EXPECT_EQ(null.column, "name");

  const sql_diagnostics check = diagnostics_of(SQLITE_CONSTRAINT_CHECK, "CHECK constraint failed: age > 0.5");
  EXPECT_EQ(check.constraint, "age > 0.5");
  EXPECT_EQ(check.table, "");

  const sql_diagnostics foreign = diagnostics_of(SQLITE_CONSTRAINT_FOREIGNKEY, "FOREIGN KEY constraint failed");
  EXPECT_EQ(foreign.table, "");
  EXPECT_EQ(foreign.message, "FOREIGN KEY constraint failed");
}

}  // namespace
