// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <integration/driver/backend.hpp>
#include <integration/driver/sqlite/database_file.hpp>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/connection.hpp>

namespace {

using driver_test::database_file;
using driver_test::thrown_by;
using sequent::driver::sqlite::connection;
using sequent::driver::sqlite::open_mode;
using sequent::driver::sqlite::options;
using testing::HasSubstr;
using testing::Not;

class integration_sqlite_connection : public testing::Test {
 protected:
  database_file file_;
};

std::int64_t integer_of(connection& session, std::string_view statement) {
  auto rows = session.begin(statement).execute();
  rows.next();
  return rows.get<std::int64_t>(0);
}

TEST_F(integration_sqlite_connection, a_missing_file_is_made_only_if_asked_for) {
  const auto failed = thrown_by<sequent::connection_error>(
      [&] { connection(options{.path = file_.path(), .mode = open_mode::read_write}); });
  EXPECT_THAT(failed.what(), HasSubstr(file_.path()));
  EXPECT_THROW(connection(options{.path = file_.path(), .mode = open_mode::read_only}), sequent::connection_error);
  EXPECT_FALSE(std::filesystem::exists(file_.path()));
  connection(options{.path = file_.path()}).execute_script("CREATE TABLE t (a)");
  EXPECT_TRUE(std::filesystem::exists(file_.path()));
}

TEST_F(integration_sqlite_connection, a_path_that_is_none_is_refused) {
  using namespace std::string_literals;
  EXPECT_THROW(connection(options{.path = ""}), sequent::connection_error);
  EXPECT_THROW(connection(options{.path = "a\0b"s}), sequent::connection_error);
  EXPECT_THROW(connection(options{.path = "/nowhere/at/all.db"}), sequent::connection_error);
  EXPECT_THROW(connection(options{.path = std::filesystem::temp_directory_path().string()}), sequent::connection_error);
}

TEST_F(integration_sqlite_connection, a_path_that_is_the_url_of_a_server_does_not_give_the_password_away) {
  const auto failed =
      thrown_by<sequent::connection_error>([] { connection(options{.path = "app:hunter2@nowhere/at/all.db"}); });
  EXPECT_THAT(failed.what(), Not(HasSubstr("hunter2")));
  EXPECT_THAT(failed.what(), HasSubstr("app:***@nowhere/at/all.db"));
  EXPECT_THAT(thrown_by<sequent::connection_error>([] { connection(options{.path = "/nowhere/at/a=b@c.db"}); }).what(),
              HasSubstr("cannot open"));
}

TEST_F(integration_sqlite_connection, a_file_that_was_deleted_says_so) {
  connection session(options{.path = file_.path()});
  session.execute_script("CREATE TABLE t (a)");
  std::filesystem::remove(file_.path());
  const auto failed = thrown_by<sequent::read_only_violation>([&] { session.execute_script("DROP TABLE t"); });
  EXPECT_THAT(failed.message(), HasSubstr("deleted while it was open"));
}

TEST_F(integration_sqlite_connection, a_file_that_is_no_database_says_so) {
  std::ofstream(file_.path()) << std::string(4096, 'x');
  connection session(options{.path = file_.path()});
  const auto failed = thrown_by<sequent::sql_error>([&] { session.execute_script("SELECT * FROM t"); });
  EXPECT_EQ(failed.sqlstate(), "XX001");
}

TEST_F(integration_sqlite_connection, a_database_opened_for_reading_refuses_writes) {
  connection(options{.path = file_.path()}).execute_script("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
  connection reader(options{.path = file_.path(), .mode = open_mode::read_only});
  EXPECT_THROW(reader.execute_script("INSERT INTO t VALUES (2)"), sequent::read_only_violation);
  EXPECT_EQ(integer_of(reader, "SELECT count(*) FROM t"), 1);
}

TEST_F(integration_sqlite_connection, a_lock_of_another_connection_is_waited_for_in_vain) {
  connection writer(options{.path = file_.path()});
  writer.execute_script("CREATE TABLE t (a); BEGIN IMMEDIATE");
  connection waiting(options{.path = file_.path(), .busy_timeout = std::chrono::milliseconds(30)});
  const auto begin = std::chrono::steady_clock::now();
  const auto refused =
      thrown_by<sequent::lock_not_available>([&] { waiting.execute_script("INSERT INTO t VALUES (1)"); });
  EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(25));
  EXPECT_EQ(refused.sqlstate(), "55P03");
  writer.execute_script("COMMIT");
  waiting.execute_script("INSERT INTO t VALUES (1)");
  EXPECT_EQ(integer_of(waiting, "SELECT count(*) FROM t"), 1);
}

TEST_F(integration_sqlite_connection, a_stale_snapshot_is_a_serialization_failure) {
  connection first(options{.path = file_.path()});
  first.execute_script("PRAGMA journal_mode = WAL; CREATE TABLE t (a); BEGIN; SELECT * FROM t");
  connection second(options{.path = file_.path()});
  second.execute_script("INSERT INTO t VALUES (1)");
  EXPECT_THROW(first.execute_script("INSERT INTO t VALUES (2)"), sequent::serialization_failure);
  first.execute_script("ROLLBACK; INSERT INTO t VALUES (2)");
  EXPECT_EQ(integer_of(first, "SELECT count(*) FROM t"), 2);
}

TEST_F(integration_sqlite_connection, foreign_keys_can_be_left_unchecked) {
  const std::string script =
      "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (id REFERENCES a (id)); INSERT INTO b VALUES (7)";
  connection unchecked(options{.path = ":memory:", .foreign_keys = false});
  EXPECT_NO_THROW(unchecked.execute_script(script));
  connection checked(options{.path = ":memory:"});
  EXPECT_THROW(checked.execute_script(script), sequent::foreign_key_violation);
}

TEST_F(integration_sqlite_connection, a_misspelt_column_is_not_taken_for_a_string) {
  connection session(options{.path = ":memory:"});
  session.execute_script("CREATE TABLE t (name TEXT)");
  EXPECT_THROW(session.begin("SELECT \"nam\" FROM t"), sequent::undefined_column);
}

TEST_F(integration_sqlite_connection, a_changed_table_changes_a_cached_statement) {
  static constexpr std::string_view text = "SELECT * FROM t";
  connection session(options{.path = ":memory:"});
  session.execute_script("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
  const auto columns = [&] {
    auto rows = session.begin(sequent::driver::key_of(text), [] { return text; }).execute();
    rows.next();
    return rows.column_count();
  };
  EXPECT_EQ(columns(), 1U);
  session.execute_script("ALTER TABLE t ADD COLUMN b");
  EXPECT_EQ(columns(), 2U);
}

TEST_F(integration_sqlite_connection, interrupting_cancels) {
  connection session(options{.path = ":memory:"});
  sqlite3_progress_handler(session.native(), 100, [](void*) { return 1; }, nullptr);
  EXPECT_THROW(
      session.execute_script("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n"),
      sequent::query_canceled);
  sqlite3_progress_handler(session.native(), 0, nullptr, nullptr);
  EXPECT_EQ(integer_of(session, "SELECT 42"), 42);
}

TEST_F(integration_sqlite_connection, scripts_may_be_empty) {
  connection session(options{.path = ":memory:"});
  EXPECT_NO_THROW(session.execute_script(""));
  EXPECT_NO_THROW(session.execute_script(" -- nothing\n;; /* at all */ "));
  EXPECT_TRUE(session.is_usable());
}

}  // namespace
