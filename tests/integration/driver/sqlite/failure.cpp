// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/driver/backend.hpp>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/failure.hpp>

namespace {

using driver_test::thrown_by;

struct mistake {
  std::string_view statement;
  std::string_view sqlstate;
};

// The SQLSTATEs are what PostgreSQL says about the same mistake.
constexpr mistake mistakes[] = {
    {"SELEC 1", "42601"},
    {"SELECT 'abc", "42601"},
    {"SELECT a FROM missing", "42P01"},
    {"SELECT missing FROM t", "42703"},
    {"INSERT INTO t (missing) VALUES (1)", "42703"},
    {"SELECT a FROM t JOIN u USING (c)", "42703"},
    {"SELECT a FROM t, t AS other", "42702"},
    {"CREATE TABLE w (a, a)", "42701"},
    {"ALTER TABLE t ADD COLUMN a", "42701"},
    {"SELECT missing(1)", "42883"},
    {"SELECT substr(1)", "42883"},
    {"SELECT a FROM t WHERE count(*) > 1", "42803"},
    {"SELECT sum(count(*)) FROM t", "42803"},
    {"SELECT a FROM t GROUP BY count(*)", "42803"},
    {"SELECT row_number() FROM t", "42P20"},
    {"SELECT a FROM t ORDER BY 3", "42P10"},
    {"SELECT a FROM t GROUP BY 3", "42P10"},
    {"SELECT a FROM t UNION SELECT 1 ORDER BY b", "42P10"},
    {"INSERT INTO t (a, b) VALUES (1, 2) ON CONFLICT (b) DO NOTHING", "42P10"},
    {"INSERT INTO t VALUES (1, 2, 3)", "42601"},
    {"INSERT INTO t (a) VALUES (1, 2)", "42601"},
    {"VALUES (1, 2), (3)", "42601"},
    {"SELECT 1, 2 UNION SELECT 1", "42601"},
    {"SELECT (SELECT 1, 2)", "42601"},
    {"SELECT (1, 2)", "42601"},
    {"UPDATE t SET (a, b) = (1, 2, 3)", "42601"},
    {"WITH c AS (SELECT 1), c AS (SELECT 2) SELECT * FROM c", "42712"},
    {"CREATE TABLE t (a)", "42P07"},
    {"ALTER TABLE t RENAME TO u", "42P07"},
    {"CREATE TABLE w (a INTEGER PRIMARY KEY, b INTEGER PRIMARY KEY)", "42P16"},
    {"CREATE TABLE w (a, FOREIGN KEY (missing) REFERENCES t (a))", "42703"},
    {"DROP INDEX missing", "42704"},
    {"SELECT a COLLATE missing FROM t ORDER BY 1", "42704"},
    {"DROP TABLE v", "42809"},
    {"INSERT INTO v VALUES (1)", "55000"},
    {"UPDATE g SET b = 1", "428C9"},
    {"SELECT a FROM t LIMIT 'x'", "42804"},
    {"SELECT abs(-9223372036854775807 - 1)", "22003"},
    {"SELECT json('{')", "22032"},
    {"ROLLBACK", "25P01"},
    {"RELEASE missing", "3B001"},
};

class integration_sqlite_failure : public driver_test::connection_test<driver_test::sqlite_backend> {
 protected:
  void SetUp() override {
    script(
        "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT); CREATE TABLE u (c); CREATE VIEW v AS SELECT 1 AS x;"
        "CREATE TABLE g (a, b AS (a + 1))");
  }
};

TEST_F(integration_sqlite_failure, mistakes_have_the_sqlstate_of_postgresql) {
  for (const mistake& made : mistakes) {
    try {
      auto rows = run(made.statement);
      while (rows.next()) {
      }
      ADD_FAILURE() << made.statement << " was accepted";
    } catch (const sequent::sql_error& refused) {
      EXPECT_EQ(refused.sqlstate(), made.sqlstate) << made.statement << ": " << refused.message();
    }
  }
}

TEST_F(integration_sqlite_failure, a_mistake_is_a_programming_error) {
  EXPECT_THROW(run("SELECT a FROM t WHERE count(*) > 1"), sequent::programming_error);
  EXPECT_THROW(run("INSERT INTO t VALUES (1, 2, 3)"), sequent::syntax_error);
}

TEST_F(integration_sqlite_failure, one_value_too_many_is_said_in_words) {
  const auto refused = thrown_by<sequent::programming_error>([&] { run("SELECT ?1", 1, 2); });
  EXPECT_EQ(refused.sqlstate(), "08P01");
  EXPECT_EQ(refused.message(), "the statement has 1 parameters, and more values were given");
}

}  // namespace
