// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <exception>
#include <integration/engine/failing_work.hpp>
#include <integration/engine/shop.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>

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
      {.isolation = sq::isolation_level::repeatable_read, .retry = {.attempts = 2}});
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(db.execute(sq::select(users.age)).scalar(), 11);

  const auto broken = thrown_by<sq::broken_transaction>([&] {
    db.transaction(
        [&](auto& tx) {
          tx.execute(sq::select(users.age));
          other.execute(sq::update(users).set(users.age = users.age + 10).all_rows());
          swallowing([&] { tx.execute(sq::update(users).set(users.age = 0).all_rows()); });
        },
        {.isolation = sq::isolation_level::repeatable_read, .retry = {.attempts = 3}});
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

TEST_F(integration_transaction_postgres, a_commit_that_is_answered_with_a_rollback_is_noticed) {
  for (const char* end : {"COMMIT; BEGIN", "END; BEGIN", "commit and chain", "END /* all */ AND CHAIN",
                          "PREPARE TRANSACTION 'shop'; BEGIN", "ROLLBACK TO mine; SELECT 1/0"}) {
    EXPECT_THROW(db.transaction([&](auto& tx) {
      add(tx, "lost");
      tx.run_script("SAVEPOINT mine");
      swallowing([&] { tx.execute_raw("SELECT 1/0"); });
      swallowing([&] { tx.run_script(end); });
    }),
                 sq::broken_transaction)
        << end;
  }
  EXPECT_EQ(count_orgs(), 0);
}

TEST_F(integration_transaction_postgres, so_is_one_of_a_transaction_that_the_user_runs) {
  for (const char* end :
       {"COMMIT", "END; SELECT 1", "COMMIT AND CHAIN", "ROLLBACK TO mine; SELECT 1/0; COMMIT", "COMMIT; ROLLBACK"}) {
    auto connection = db.connect();
    connection.run_script("BEGIN; SAVEPOINT mine");
    add(connection, "lost");
    swallowing([&] { connection.execute_raw("SELECT 1/0"); });
    EXPECT_THROW(connection.run_script(end), sq::sql_error) << end;
  }
  auto connection = db.connect();
  connection.execute_raw("BEGIN");
  swallowing([&] { connection.execute_raw("SELECT 1/0"); });
  EXPECT_THROW(connection.execute_raw("COMMIT"), sq::broken_transaction);
  connection.run_script("BEGIN; SAVEPOINT mine");
  swallowing([&] { connection.execute_raw("SELECT 1/0"); });
  connection.run_script("ROLLBACK TO mine; COMMIT; ROLLBACK; ABORT");
  EXPECT_EQ(count_orgs(), 0);
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
                   {.retry = {.attempts = 3}}),
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

}  // namespace
