// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <exception>
#include <integration/driver/sqlite/database_file.hpp>
#include <integration/engine/shop.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <sequent/engine/transaction.hpp>

namespace {

using namespace engine_test;

template <class Kind>
class integration_transaction : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_transaction, every_engine);

TYPED_TEST(integration_transaction, keeps_its_work_and_gives_what_the_work_gives) {
  const auto id = this->db.transaction(
      [](auto& tx) { return tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme").returning(orgs.id)).scalar(); });
  EXPECT_EQ(this->db.execute(sq::select(orgs.name).where(orgs.id == id)).scalar(), "Acme");
}

TYPED_TEST(integration_transaction, undoes_its_work_when_it_throws) {
  EXPECT_THROW(this->db.transaction([](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(orgs)).scalar(), 0);
}

TYPED_TEST(integration_transaction, undoes_its_work_when_a_statement_fails) {
  EXPECT_THROW(this->db.transaction([](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
    tx.execute_raw("THIS IS NOT SQL");
  }),
               sq::syntax_error);
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(orgs)).scalar(), 0);
}

TYPED_TEST(integration_transaction, a_savepoint_undoes_only_its_own_work) {
  this->db.transaction([](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "outer"));
    EXPECT_THROW(tx.savepoint([&] {
      tx.execute(sq::insert_into(orgs).set(orgs.name = "inner"));
      tx.savepoint([&] { tx.execute(sq::insert_into(orgs).set(orgs.name = "innermost")); });
      tx.execute(sq::insert_into(orgs).set(orgs.name = "outer"));
    }),
                 sq::unique_violation);
    const int kept = tx.savepoint([&] {
      tx.execute(sq::insert_into(orgs).set(orgs.name = "second"));
      return 7;
    });
    EXPECT_EQ(kept, 7);
  });
  EXPECT_EQ(this->db.execute(sq::select(orgs.name).order_by(orgs.name)).scalars(),
            (std::vector<std::string>{"outer", "second"}));
}

template <class Error, class Code>
Error thrown_by(Code&& code) {
  try {
    code();
  } catch (const Error& expected) {
    return expected;
  }
  throw std::logic_error("the code threw nothing");
}

/// Runs code, and does not care whether it throws.
template <class Code>
void swallowing(Code&& code) {
  try {
    code();
  } catch (const sq::error&) {
  }
}

template <class Transaction>
void add(Transaction& tx, const std::string& name) {
  tx.execute(sq::insert_into(orgs).set(orgs.name = name));
}

/// PostgreSQL gives up a transaction in which a statement fails.
class integration_transaction_postgres : public shop_test<on_postgres> {
 protected:
  std::int64_t count_orgs() { return db.execute(sq::select(sq::count()).from(orgs)).scalar(); }
};

TEST_F(integration_transaction_postgres, a_swallowed_error_is_thrown_by_the_transaction) {
  add(db, "twice");
  bool went_on = false;
  const auto broken = thrown_by<sq::broken_transaction>([&] {
    db.transaction([&](auto& tx) {
      add(tx, "kept?");
      swallowing([&] { add(tx, "twice"); });
      swallowing([&] { add(tx, "another"); });
      went_on = true;
    });
  });
  EXPECT_TRUE(went_on);
  EXPECT_EQ(broken.sqlstate(), "23505");
  EXPECT_THAT(broken.what(), testing::HasSubstr("was rolled back"));
  EXPECT_THROW(std::rethrow_exception(broken.first_error()), sq::unique_violation);
  EXPECT_EQ(count_orgs(), 1);
}

TEST_F(integration_transaction_postgres, a_swallowed_error_of_a_statement_that_cannot_be_prepared_counts) {
  EXPECT_THROW(db.transaction([](auto& tx) { swallowing([&] { tx.execute_raw("SELECT nothing"); }); }),
               sq::broken_transaction);
  EXPECT_THROW(db.transaction([](auto& tx) {
    swallowing([&] { tx.execute(sq::insert_into(users).set(users.name = "x", users.age = -1)); });
  }),
               sq::broken_transaction);
}

TEST_F(integration_transaction_postgres, an_error_that_a_savepoint_undid_is_forgiven) {
  add(db, "twice");
  db.transaction([&](auto& tx) {
    swallowing([&] { tx.savepoint([&] { add(tx, "twice"); }); });
    add(tx, "kept");
  });
  db.transaction([&](auto& tx) {
    tx.execute_raw("SAVEPOINT mine");
    swallowing([&] { add(tx, "twice"); });
    tx.execute_raw("ROLLBACK TO SAVEPOINT mine");
    add(tx, "kept, too");
  });
  EXPECT_EQ(count_orgs(), 3);
}

TEST_F(integration_transaction_postgres, a_swallowed_error_is_thrown_by_the_savepoint) {
  add(db, "twice");
  db.transaction([&](auto& tx) {
    const auto broken = thrown_by<sq::broken_transaction>([&] {
      tx.savepoint([&] {
        add(tx, "lost");
        swallowing([&] { add(tx, "twice"); });
      });
    });
    EXPECT_EQ(broken.sqlstate(), "23505");
    EXPECT_THAT(broken.what(), testing::HasSubstr("the savepoint was rolled back"));
    add(tx, "kept");
  });
  EXPECT_EQ(count_orgs(), 2);
}

TEST_F(integration_transaction_postgres, a_swallowed_serialization_failure_is_run_again) {
  db.execute(sq::insert_into(users).set(users.name = "counter", users.age = 0));
  on_postgres::engine other{on_postgres::url()};
  int runs = 0;
  db.transaction(
      [&](auto& tx) {
        ++runs;
        const int age = tx.execute(sq::select(users.age)).scalar();
        if (runs == 1) other.execute(sq::update(users).set(users.age = users.age + 10).all_rows());
        swallowing([&] { tx.execute(sq::update(users).set(users.age = age + 1).all_rows()); });
      },
      {.isolation = sq::isolation_level::repeatable_read, .attempts = 2});
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(db.execute(sq::select(users.age)).scalar(), 11);

  const auto broken = thrown_by<sq::broken_transaction>([&] {
    db.transaction(
        [&](auto& tx) {
          tx.execute(sq::select(users.age));
          other.execute(sq::update(users).set(users.age = users.age + 10).all_rows());
          swallowing([&] { tx.execute(sq::update(users).set(users.age = 0).all_rows()); });
        },
        {.isolation = sq::isolation_level::repeatable_read, .attempts = 3});
  });
  EXPECT_EQ(broken.sqlstate(), "40001");
  EXPECT_EQ(db.execute(sq::select(users.age)).scalar(), 41);
}

TEST_F(integration_transaction_postgres, a_transaction_that_begins_another_is_noticed) {
  for (const char* chain : {"COMMIT AND CHAIN", "rollback work and\n chain", "ABORT AND CHAIN",
                            "ROLLBACK AND CHAIN -- not TO a savepoint"}) {
    EXPECT_THROW(db.transaction([&](auto& tx) {
      add(tx, chain);
      tx.execute_raw(chain);
    }),
                 sq::broken_transaction)
        << chain;
    EXPECT_THROW(db.transaction([&](auto& tx) {
      tx.execute_raw(chain);
      add(tx, "outside");
    }),
                 sq::broken_transaction);
  }
  EXPECT_THROW(db.transaction([&](auto& tx) {
    add(tx, "lost");
    tx.run_script("ABORT; BEGIN");
  }),
               sq::broken_transaction);
  EXPECT_EQ(count_orgs(), 1);  // what COMMIT kept
}

TEST_F(integration_transaction_postgres, a_return_to_a_savepoint_of_its_own_does_not_end_it) {
  db.transaction([&](auto& tx) {
    add(tx, "kept");
    tx.run_script("SAVEPOINT mine; SELECT 'ROLLBACK;'");
    add(tx, "undone");
    tx.run_script("ROLLBACK/**/TO/**/mine; SELECT 'ABORT;'");
  });
  EXPECT_EQ(db.execute(sq::select(orgs.name)).scalars(), std::vector<std::string>{"kept"});
}

TEST_F(integration_transaction_postgres, a_session_that_is_lost_before_the_commit_has_kept_nothing) {
  on_postgres::engine other{on_postgres::url()};
  EXPECT_THROW(db.transaction([&](auto& tx) {
    add(tx, "lost");
    const int process = tx.template execute_raw<int>("SELECT pg_backend_pid()").scalar();
    other.execute_raw<bool>("SELECT pg_terminate_backend($1, 5000)", process);
    swallowing([&] { add(tx, "lost, too"); });
  }),
               sq::broken_transaction);
  EXPECT_EQ(count_orgs(), 0);
}

TEST_F(integration_transaction_postgres, a_session_that_is_lost_during_the_commit_leaves_a_doubt) {
  db.execute_raw(
      "CREATE FUNCTION shop_die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
      "PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END $$");
  db.execute_raw(
      "CREATE CONSTRAINT TRIGGER shop_dies AFTER INSERT ON shop_orgs DEFERRABLE INITIALLY DEFERRED "
      "FOR EACH ROW EXECUTE FUNCTION shop_die()");
  int runs = 0;
  EXPECT_THROW(db.transaction(
                   [&](auto& tx) {
                     ++runs;
                     add(tx, "in doubt");
                   },
                   {.attempts = 3}),
               sq::transaction_in_doubt);
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(count_orgs(), 0);
  db.execute_raw("DROP FUNCTION shop_die CASCADE");
}

TEST_F(integration_transaction_postgres, what_only_the_commit_finds_out_is_thrown_as_it_is) {
  db.execute_raw(
      "ALTER TABLE shop_users ADD CONSTRAINT shop_late FOREIGN KEY (org_id) REFERENCES shop_orgs (id) "
      "DEFERRABLE INITIALLY DEFERRED");
  db.execute_raw("ALTER TABLE shop_users DROP CONSTRAINT shop_users_org_id_fkey");
  EXPECT_THROW(
      db.transaction([](auto& tx) { tx.execute(sq::insert_into(users).set(users.name = "x", users.org_id = 404)); }),
      sq::foreign_key_violation);
  EXPECT_EQ(count_users(), 0);
}

TYPED_TEST(integration_transaction, its_end_inside_its_function_is_noticed) {
  for (const char* end : {"COMMIT", "ROLLBACK", "END"}) {
    const auto broken = thrown_by<sq::broken_transaction>([&] {
      this->db.transaction([&](auto& tx) {
        add(tx, end);
        tx.execute_raw(end);
      });
    });
    EXPECT_EQ(broken.sqlstate(), "25P01");
    EXPECT_THAT(broken.what(), testing::HasSubstr("transaction()"));
    EXPECT_THROW(this->db.transaction([&](auto& tx) {
      tx.execute_raw(end);
      swallowing([&] { tx.execute_raw("BEGIN"); });
      swallowing([&] { add(tx, "outside"); });
      swallowing([&] { tx.savepoint([&] { add(tx, "outside, in a savepoint"); }); });
      swallowing([&] {
        tx.execute(sq::insert_into(orgs).values(
            std::vector<sq::insertable<orgs_schema>>{{.name = "outside 1"}, {.name = "outside 2"}}));
      });
    }),
                 sq::broken_transaction);
  }
  EXPECT_EQ(this->db.execute(sq::select(orgs.name).order_by(orgs.name)).scalars(),
            (std::vector<std::string>{"COMMIT", "END"}));
}

TYPED_TEST(integration_transaction, its_connection_is_refused_with_it) {
  auto connection = this->db.connect();
  EXPECT_THROW(connection.transaction([&](auto& tx) {
    tx.execute_raw("ROLLBACK");
    add(connection, "outside");
  }),
               sq::broken_transaction);
  add(connection, "afterwards");
  EXPECT_EQ(connection.execute(sq::select(orgs.name)).scalars(), std::vector<std::string>{"afterwards"});
}

TYPED_TEST(integration_transaction, is_over_when_its_function_has_returned) {
  const auto later = this->db.transaction([](auto& tx) { return [&tx] { add(tx, "too late"); }; });
  EXPECT_THAT(thrown_by<sq::error>(later).what(), testing::HasSubstr("this transaction is over"));
  this->db.transaction([&](auto&) { EXPECT_THROW(later(), sq::error); });
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(orgs)).scalar(), 0);
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
  db.transaction([&](auto& tx) { write_late(tx, 1); }, {.attempts = 2});
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
