// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>

namespace {

using driver_test::thrown_by;
using testing::HasSubstr;
using testing::Not;

template <class Backend>
class integration_error : public driver_test::connection_test<Backend> {
 protected:
  void SetUp() override {
    this->script(
        "CREATE TEMPORARY TABLE orgs (id bigint PRIMARY KEY);"
        "CREATE TEMPORARY TABLE users (id bigint PRIMARY KEY, email text UNIQUE, name text NOT NULL,"
        " age bigint CONSTRAINT grown_up CHECK (age >= 18), org_id bigint REFERENCES orgs (id));"
        "INSERT INTO orgs VALUES (1); INSERT INTO users VALUES (1, 'secret@example', 'Ada', 36, 1)");
  }
  void TearDown() override { EXPECT_TRUE(this->answers()); }
};

TYPED_TEST_SUITE(integration_error, driver_test::every_backend);

TYPED_TEST(integration_error, unique) {
  const auto violation = thrown_by<sequent::unique_violation>(
      [&] { this->run("INSERT INTO users (id, email, name) VALUES (2, ?1, 'Bob')", std::string("secret@example")); });
  EXPECT_EQ(violation.sqlstate(), "23505");
  EXPECT_EQ(violation.table(), "users");
  EXPECT_EQ(violation.parameter_count(), 1U);
  EXPECT_EQ(violation.statement(), TypeParam::dialect("INSERT INTO users (id, email, name) VALUES (2, ?1, 'Bob')"));
  EXPECT_THAT(violation.what(), Not(HasSubstr("secret@example")));
  EXPECT_THAT(violation.what(), HasSubstr("[SQLSTATE 23505]"));
  EXPECT_THAT(violation.what(), HasSubstr("INSERT INTO users"));
  EXPECT_THAT(violation.constraint() + violation.column(), HasSubstr("email"));
}

TYPED_TEST(integration_error, primary_key) {
  const auto violation = thrown_by<sequent::unique_violation>(
      [&] { this->run("INSERT INTO users (id, name) VALUES (?1, 'Bob')", std::int64_t{1}); });
  EXPECT_EQ(violation.table(), "users");
}

TYPED_TEST(integration_error, not_null) {
  const auto violation = thrown_by<sequent::not_null_violation>(
      [&] { this->run("INSERT INTO users (id, name) VALUES (2, ?1)", std::optional<std::string>()); });
  EXPECT_EQ(violation.table(), "users");
  EXPECT_EQ(violation.column(), "name");
}

TYPED_TEST(integration_error, check) {
  const auto violation = thrown_by<sequent::check_violation>(
      [&] { this->run("INSERT INTO users (id, name, age) VALUES (2, 'Bob', ?1)", std::int64_t{17}); });
  EXPECT_EQ(violation.constraint(), "grown_up");
}

TYPED_TEST(integration_error, foreign_key) {
  EXPECT_THROW(this->run("INSERT INTO users (id, name, org_id) VALUES (2, 'Bob', ?1)", std::int64_t{9}),
               sequent::foreign_key_violation);
  EXPECT_THROW(this->run("DELETE FROM orgs WHERE id = ?1", std::int64_t{1}), sequent::foreign_key_violation);
}

TYPED_TEST(integration_error, violation_in_a_transaction_leaves_it_to_the_caller) {
  this->script("BEGIN");
  EXPECT_TRUE(this->session().in_transaction());
  this->script("SAVEPOINT sq_1");
  EXPECT_THROW(this->run("INSERT INTO orgs VALUES (1)"), sequent::unique_violation);
  this->script("ROLLBACK TO SAVEPOINT sq_1");
  this->run("INSERT INTO orgs VALUES (2)");
  this->script("COMMIT");
  EXPECT_FALSE(this->session().in_transaction());
  EXPECT_EQ(this->template value_of<std::int64_t>("SELECT count(*) FROM orgs"), 2);
}

TYPED_TEST(integration_error, syntax) {
  const auto failed = thrown_by<sequent::syntax_error>([&] { this->run("SELECT 'ä' FRON users"); });
  EXPECT_EQ(failed.sqlstate(), "42601");
  EXPECT_EQ(failed.position(), std::string("SELECT 'ä' FRON users").find("users") + 1);
  EXPECT_THAT(failed.what(), HasSubstr("\n                      ^"));
}

TYPED_TEST(integration_error, position_in_a_script_counts_from_its_beginning) {
  const std::string script = "SELECT 1;\nSELECT 2;\nSELECT nam FROM users";
  const auto failed = thrown_by<sequent::undefined_column>([&] { this->script(script); });
  EXPECT_EQ(failed.position(), script.find("nam") + 1);
  EXPECT_EQ(failed.statement(), script);
  EXPECT_THAT(failed.what(), HasSubstr("\n  at: SELECT nam FROM users\n             ^"));
}

TYPED_TEST(integration_error, unknown_names) {
  EXPECT_THROW(this->run("SELECT 1 FROM nobody"), sequent::undefined_table);
  EXPECT_THROW(this->run("SELECT nam FROM users"), sequent::undefined_column);
  EXPECT_THROW(this->run("INSERT INTO users (nam) VALUES (1)"), sequent::undefined_column);
  EXPECT_THROW(this->run("SELECT nothing_of_that_name(1)"), sequent::programming_error);
}

TYPED_TEST(integration_error, a_statement_is_exactly_one_command) {
  EXPECT_THROW(this->run("INSERT INTO orgs VALUES (5); INSERT INTO orgs VALUES (6)"), sequent::syntax_error);
  EXPECT_THROW(this->run(""), sequent::syntax_error);
  EXPECT_THROW(this->run(" -- nothing\n"), sequent::syntax_error);
  EXPECT_EQ(this->template value_of<std::int64_t>("SELECT count(*) FROM orgs ; -- the end\n /* really */ "), 1);
}

TYPED_TEST(integration_error, a_nul_byte_does_not_cut_a_statement) {
  using namespace std::string_literals;
  const std::string statement = "DELETE FROM users\0 WHERE id = 5"s;
  EXPECT_EQ(thrown_by<sequent::syntax_error>([&] { this->run(statement); }).position(), 18U);
  EXPECT_THROW(this->script(statement), sequent::syntax_error);
  EXPECT_EQ(this->template value_of<std::int64_t>("SELECT count(*) FROM users"), 1);
}

TYPED_TEST(integration_error, too_few_parameters) {
  EXPECT_THROW(this->run("SELECT CAST(?1 AS bigint), CAST(?2 AS bigint)", std::int64_t{1}), sequent::programming_error);
}

TYPED_TEST(integration_error, transaction_commands_out_of_place) {
  EXPECT_THROW(this->script("ROLLBACK TO SAVEPOINT nowhere"), sequent::sql_error);
  EXPECT_FALSE(this->session().in_transaction());
}

}  // namespace
