// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/driver/backend.hpp>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/failure.hpp>

namespace {

using driver_test::thrown_by;
using testing::HasSubstr;
using testing::Not;

class integration_postgres_failure : public driver_test::connection_test<driver_test::postgres_backend> {};

TEST_F(integration_postgres_failure, names_constraint_table_and_details) {
  script("CREATE TEMPORARY TABLE users (email text CONSTRAINT one_email UNIQUE); INSERT INTO users VALUES ('a@b')");
  const auto violation =
      thrown_by<sequent::unique_violation>([&] { run("INSERT INTO users VALUES ($1)", std::string("a@b")); });
  EXPECT_EQ(violation.constraint(), "one_email");
  EXPECT_EQ(violation.table(), "users");
  EXPECT_THAT(violation.detail(), HasSubstr("a@b"));
  EXPECT_THAT(violation.what(), Not(HasSubstr("a@b")));
}

TEST_F(integration_postgres_failure, exclusion) {
  script(
      "CREATE TEMPORARY TABLE rooms (during int4range, EXCLUDE USING gist (during WITH &&));"
      "INSERT INTO rooms VALUES ('[1,5)')");
  EXPECT_THROW(run("INSERT INTO rooms VALUES ('[2,3)')"), sequent::exclusion_violation);
}

TEST_F(integration_postgres_failure, values_in_messages_stay_out_of_the_prose) {
  const auto failed = thrown_by<sequent::data_error>([&] { run("SELECT $1::integer", std::string("hunter2")); });
  EXPECT_EQ(failed.sqlstate(), "22P02");
  EXPECT_THAT(failed.what(), Not(HasSubstr("hunter2")));
  EXPECT_THAT(failed.message(), HasSubstr("hunter2"));
}

TEST_F(integration_postgres_failure, hints_are_told) {
  script("CREATE TEMPORARY TABLE users (name text)");
  EXPECT_THAT(thrown_by<sequent::undefined_column>([&] { run("SELECT nam FROM users"); }).hint(), HasSubstr("name"));
}

TEST_F(integration_postgres_failure, text_that_is_not_utf8_is_refused_by_name) {
  using namespace std::string_literals;
  for (const std::string& text : {"a\0b"s, "\xff"s, "\xC3"s, "\xED\xA0\x80"s}) {
    const auto failed = thrown_by<sequent::data_error>([&] { run("SELECT $1::text", text); });
    EXPECT_EQ(failed.sqlstate(), "22021");
    EXPECT_THAT(failed.what(), HasSubstr("\"UTF8\""));
  }
  EXPECT_TRUE(answers());
}

TEST_F(integration_postgres_failure, positions_count_bytes) {
  const std::string statement = "SELECT 'äöü€😀', nam";
  EXPECT_EQ(thrown_by<sequent::undefined_column>([&] { run(statement); }).position(), statement.find("nam") + 1);
}

TEST_F(integration_postgres_failure, a_serialization_failure) {
  script("DROP TABLE IF EXISTS sequent_serial; CREATE TABLE sequent_serial AS SELECT 1::bigint AS a");
  script("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT a FROM sequent_serial");
  driver_test::postgres_backend::connect()->execute_script("UPDATE sequent_serial SET a = 2");
  EXPECT_THROW(run("UPDATE sequent_serial SET a = 3"), sequent::serialization_failure);
  script("ROLLBACK");
  script("DROP TABLE sequent_serial");
}

}  // namespace
