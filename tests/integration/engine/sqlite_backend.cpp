// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <exception>
#include <integration/driver/sqlite/database_file.hpp>
#include <integration/engine/failing_work.hpp>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <sequent/engine/sqlite_backend.hpp>

namespace {

using namespace engine_test;
using backend = sq::backend<sq::sqlite>;

TEST(integration_sqlite_backend, knows_its_urls) {
  EXPECT_TRUE(backend::accepts("sqlite::memory:"));
  EXPECT_TRUE(backend::accepts("sqlite:///file.db"));
  EXPECT_FALSE(backend::accepts("postgresql:///shop"));
  EXPECT_FALSE(backend::accepts("dbname=shop"));
}

TEST(integration_sqlite_backend, has_one_connection_unless_told_otherwise) {
  EXPECT_EQ(backend::pool_size("sqlite:///file.db", 0), 1U);
  EXPECT_EQ(backend::pool_size("sqlite:///file.db", 4), 4U);
  EXPECT_THROW(static_cast<void>(backend::pool_size("sqlite::memory:", 4)), sq::connection_error);
}

TEST(integration_sqlite_backend, checks_foreign_keys_unless_told_otherwise) {
  on_sqlite::engine checked{"sqlite::memory:"};
  EXPECT_EQ(checked.execute_raw<int>("PRAGMA foreign_keys").scalar(), 1);
  on_sqlite::engine unchecked{"sqlite::memory:?foreign_keys=off"};
  EXPECT_EQ(unchecked.execute_raw<int>("PRAGMA foreign_keys").scalar(), 0);
}

/// SQLite ends a transaction by itself on some errors.
class integration_transaction_sqlite : public testing::Test {
 protected:
  void SetUp() override {
    db.create_all(orgs, users);
    db.execute_raw(
        "CREATE TRIGGER refuse BEFORE INSERT ON shop_orgs WHEN NEW.name = 'bad' "
        "BEGIN SELECT RAISE(ROLLBACK, 'not that name'); END");
  }

  /// Runs a transaction whose function goes on after `fail(tx)`.
  template <class Fail>
  sq::broken_transaction broken_by(const Fail& fail) {
    return thrown_by<sq::broken_transaction>([&] {
      db.transaction([&](auto& tx) {
        add(tx, "first");
        swallowing([&] { fail(tx); });
        swallowing([&] { add(tx, "outside"); });
        swallowing([&] { tx.savepoint([&] { add(tx, "outside, in a savepoint"); }); });
        swallowing([&] {
          tx.execute(sq::insert_into(orgs).values(
              std::vector<sq::insertable<orgs_schema>>{{.name = "outside 1"}, {.name = "outside 2"}}));
        });
        swallowing([&] { tx.execute_raw("INSERT INTO shop_orgs (name) VALUES ('outside, raw')"); });
      });
    });
  }
  std::int64_t count_orgs() { return db.execute(sq::select(sq::count()).from(orgs)).scalar(); }

  on_sqlite::engine db{on_sqlite::url()};
};

TEST_F(integration_transaction_sqlite, a_rollback_by_a_trigger_ends_it) {
  const auto broken = broken_by([](auto& tx) { add(tx, "bad"); });
  EXPECT_THAT(broken.what(), testing::HasSubstr("not that name"));
  EXPECT_THROW(std::rethrow_exception(broken.first_error()), sq::integrity_error);
  EXPECT_EQ(count_orgs(), 0);
}

TEST_F(integration_transaction_sqlite, a_rollback_in_a_savepoint_ends_it) {
  broken_by([](auto& tx) { tx.savepoint([&] { add(tx, "bad"); }); });
  EXPECT_EQ(count_orgs(), 0);
}

TEST_F(integration_transaction_sqlite, a_rollback_among_many_rows_ends_it) {
  broken_by([](auto& tx) {
    tx.execute(sq::insert_into(orgs).values(
        std::vector<sq::insertable<orgs_schema>>{{.name = "a"}, {.name = "bad"}, {.name = "c"}}));
  });
  EXPECT_EQ(count_orgs(), 0);
}

TEST_F(integration_transaction_sqlite, on_conflict_rollback_ends_it) {
  const auto broken = broken_by(
      [](auto& tx) { tx.execute_raw("INSERT OR ROLLBACK INTO shop_orgs (name) VALUES (?1)", std::string("first")); });
  EXPECT_EQ(broken.sqlstate(), "23505");
  EXPECT_EQ(count_orgs(), 0);
}

TEST_F(integration_transaction_sqlite, a_full_disk_ends_it) {
  db.execute_raw("DROP TRIGGER refuse");  // with it, SQLite can undo the failed statement alone
  db.execute_raw("PRAGMA max_page_count = 20");
  const auto broken = broken_by([](auto& tx) {
    for (int i = 0; i < 100; ++i) add(tx, std::to_string(i) + std::string(3000, 'x'));
  });
  EXPECT_EQ(broken.sqlstate(), "53100");
  EXPECT_EQ(count_orgs(), 0);
}

TEST_F(integration_transaction_sqlite, a_failed_statement_alone_does_not_end_it) {
  add(db, "twice");
  db.transaction([&](auto& tx) {
    swallowing([&] { add(tx, "twice"); });
    add(tx, "kept");
  });
  EXPECT_EQ(count_orgs(), 2);
}

TEST_F(integration_transaction_sqlite, a_failed_insert_of_many_rows_leaves_foreign_keys_checked) {
  const auto orphan = sq::insert_into(users).set(users.name = "orphan", users.org_id = 404);
  const std::vector<sq::insertable<users_schema>> twice(
      2, {.id = {}, .org_id = {}, .name = "twin", .email = "one address", .age = {}});
  db.transaction([&](auto& tx) {
    EXPECT_THROW(tx.execute(sq::insert_into(users).values(twice)), sq::unique_violation);
    EXPECT_THROW(tx.execute(orphan), sq::foreign_key_violation);
    add(tx, "kept");
    tx.run_script("PRAGMA defer_foreign_keys = ON");
    EXPECT_THROW(tx.execute(sq::insert_into(users).values(twice)), sq::unique_violation);
    tx.execute(orphan);  // which its user put off
    tx.execute(sq::delete_from(users).all_rows());
  });
  EXPECT_EQ(count_orgs(), 1);
}

TEST(integration_sqlite_backend, raw_sql_has_the_columns_that_another_connection_has_given_a_table) {
  const driver_test::database_file file;
  const std::string url = "sqlite:///" + file.path();
  sq::engine<sq::sqlite> db{url};
  sq::engine<sq::sqlite> other{url};
  db.run_script("CREATE TABLE t (a INTEGER, b INTEGER DEFAULT 2); INSERT INTO t VALUES (1, 2)");
  const auto count = [&] { return db.execute(sq::raw<int>("SELECT count(*) FROM t")).scalar(); };
  const auto both = sq::raw<std::optional<int>, std::optional<int>>("SELECT * FROM t");
  const auto insert = sq::raw<int, int, int>("INSERT INTO t VALUES (1, 2, 3) RETURNING *");
  EXPECT_EQ(db.execute(both).size(), 1U);

  other.run_script("ALTER TABLE t DROP COLUMN a");
  EXPECT_THROW(db.execute(both), sq::decode_error);
  other.run_script("ALTER TABLE t ADD COLUMN c INTEGER");
  EXPECT_EQ(db.execute(both).size(), 1U);
  other.run_script("ALTER TABLE t ADD COLUMN d INTEGER");
  EXPECT_EQ(db.execute(insert).size(), 1U);
  other.run_script("ALTER TABLE t ADD COLUMN e INTEGER DEFAULT 5");
  EXPECT_THROW(db.execute(sq::raw<int, int, int>("INSERT INTO t (b) VALUES (1) RETURNING *")), sq::decode_error);
  EXPECT_EQ(count(), 2) << "refused before it is run";
}

TEST(integration_transaction_sqlite_file, one_that_reads_an_old_state_is_run_again_if_its_function_hides_it) {
  const driver_test::database_file file;
  sq::engine<sq::sqlite> db{"sqlite:///" + file.path(), {.pool = {.size = 2}}};
  db.run_script("PRAGMA journal_mode = WAL");
  db.create_all(orgs);
  int runs = 0;
  const auto write_late = [&](auto& tx, int until) {
    tx.execute(sq::select(sq::count()).from(orgs));
    if (++runs <= until) add(db, "first, " + std::to_string(runs));
    swallowing([&] { tx.savepoint([&] { add(tx, "late, " + std::to_string(runs)); }); });
  };
  db.transaction([&](auto& tx) { write_late(tx, 1); }, {.retry = {.attempts = 2}});
  EXPECT_EQ(db.execute(sq::select(orgs.name).order_by(orgs.id)).scalars(),
            (std::vector<std::string>{"first, 1", "late, 2"}));
  const auto broken = thrown_by<sq::broken_transaction>([&] { db.transaction([&](auto& tx) { write_late(tx, 9); }); });
  EXPECT_EQ(broken.sqlstate(), "40001");
  EXPECT_THROW(db.transaction([&](auto& tx) {
    tx.execute(sq::select(sq::count()).from(orgs));
    add(db, "first, by a script");
    swallowing([&] { tx.run_script("INSERT INTO shop_orgs (name) VALUES ('late, by a script')"); });
  }),
               sq::broken_transaction);
  add(db, "afterwards");
}

TEST(integration_transaction_sqlite_file, a_commit_that_finds_a_reader_is_rolled_back_before_the_connection_goes_back) {
  const driver_test::database_file file;
  sq::engine<sq::sqlite> db{"sqlite:///" + file.path() + "?busy_timeout=0", {.pool = {.size = 2}}};
  db.create_all(orgs);
  add(db, "before");
  auto reader = db.connect();
  sqlite3_stmt* reading = nullptr;
  sqlite3_prepare_v2(reader.native(), "SELECT name FROM shop_orgs", -1, &reading, nullptr);
  ASSERT_EQ(sqlite3_step(reading), SQLITE_ROW);
  EXPECT_THROW(db.transaction([](auto& tx) { add(tx, "refused"); }), sq::lock_not_available);
  sqlite3_finalize(reading);
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(orgs)).scalar(), 1);
  add(db, "after");
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(orgs)).scalar(), 2);
}

}  // namespace
