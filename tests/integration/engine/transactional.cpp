// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>

#include <sequent/engine/transactional.hpp>

namespace {

using namespace engine_test;
using testing::HasSubstr;

template <class Kind>
class integration_transactional : public shop_test<Kind> {
 protected:
  auto adds(char each) {
    return [this, each] { called += each; };
  }
  std::string called;
};
TYPED_TEST_SUITE(integration_transactional, every_engine);

TYPED_TEST(integration_transactional, does_what_was_asked_for_once_it_is_committed) {
  const auto count = this->db.transaction([&](auto& tx) {
    tx.after_commit([this] { this->called += std::to_string(this->count_users()); });
    tx.execute(sq::insert_into(users).set(users.name = "a"));
    tx.savepoint([&] { tx.after_commit(this->adds('b')); });
    EXPECT_EQ(this->called, "");
    return 1;
  });
  EXPECT_EQ(count, 1);
  EXPECT_EQ(this->called, "1b") << "the engine has its connection again by then";
}

TYPED_TEST(integration_transactional, does_nothing_of_what_was_undone) {
  EXPECT_THROW(this->db.transaction([&](auto& tx) {
    tx.after_commit(this->adds('a'));
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  this->db.transaction([&](auto& tx) {
    EXPECT_THROW(tx.savepoint([&] {
      tx.after_commit(this->adds('b'));
      throw std::runtime_error("no");
    }),
                 std::runtime_error);
    tx.after_commit(this->adds('c'));
  });
  EXPECT_EQ(this->called, "c");
}

TYPED_TEST(integration_transactional, does_it_behind_a_transaction_that_the_program_ends) {
  {
    auto tx = this->db.begin();
    tx.after_commit([this] { this->called += std::to_string(this->count_users()); });
    tx.execute(sq::insert_into(users).set(users.name = "a"));
    tx.commit();
    EXPECT_THROW(tx.after_commit([] {}), sq::error);
  }
  EXPECT_EQ(this->called, "1");
  auto undone = this->db.begin();
  undone.after_commit(this->adds('b'));
  undone.rollback();
  EXPECT_EQ(this->called, "1");
}

TYPED_TEST(integration_transactional, keeps_its_work_where_what_follows_throws) {
  EXPECT_THROW(this->db.transaction([&](auto& tx) {
    tx.execute(sq::insert_into(users).set(users.name = "a"));
    tx.after_commit([] { throw std::runtime_error("no"); });
  }),
               std::runtime_error);
  EXPECT_EQ(this->count_users(), 1);
}

TYPED_TEST(integration_transactional, does_it_once_where_it_took_two_attempts) {
  int attempts = 0;
  this->db.transaction(
      [&](auto& tx) {
        tx.after_commit(this->adds('a'));
        if (++attempts == 1) throw sq::serialization_failure({.sqlstate = "40001"});
      },
      {.retry = {.attempts = 2, .backoff = {}}});
  EXPECT_EQ(attempts, 2);
  EXPECT_EQ(this->called, "a");
}

TYPED_TEST(integration_transactional, writes_nothing_where_it_may_only_read) {
  this->add_user("a", 1);
  const sq::transaction_options reads{.read_only = true};
  EXPECT_EQ(
      this->db.transaction([](auto& tx) { return tx.execute(sq::select(sq::count()).from(users)).scalar(); }, reads),
      1);
  EXPECT_THROW(this->db.transaction([](auto& tx) { tx.execute(sq::delete_from(users).all_rows()); }, reads),
               sq::read_only_violation);
  EXPECT_THROW(this->db.transaction([](auto& tx) { tx.run_script("SELECT 1; DELETE FROM shop_users"); }, reads),
               sq::read_only_violation);
  {
    auto tx = this->db.begin(reads);
    EXPECT_THROW(tx.execute(sq::insert_into(users).set(users.name = "b")), sq::read_only_violation);
  }
  EXPECT_EQ(this->count_users(), 1);
  this->add_user("b", 1);
  EXPECT_EQ(this->count_users(), 2) << "the next one writes";
}

class integration_transactional_on_postgres : public testing::Test {
 protected:
  template <class Transaction>
  static std::string shown(Transaction& tx, const std::string& name) {
    return tx.template execute_raw<std::string>("SELECT pg_catalog.current_setting($1, true)", name).scalar();
  }
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 1}}};
};

TEST_F(integration_transactional_on_postgres, has_settings_of_its_own) {
  const std::string hostile = "O'Hara\\'; DROP TABLE x; --\"$1";
  db.transaction(
      [&](auto& tx) {
        EXPECT_EQ(shown(tx, "app.tenant"), hostile);
        EXPECT_EQ(shown(tx, "transaction_isolation"), "serializable");
        EXPECT_EQ(shown(tx, "transaction_deferrable"), "on");
        EXPECT_EQ(shown(tx, "statement_timeout"), "5s");
        EXPECT_EQ(shown(tx, "lock_timeout"), "20ms");
      },
      {.isolation = sq::isolation_level::serializable,
       .read_only = true,
       .deferrable = true,
       .set = {{"app.tenant", hostile}},
       .statement_timeout = std::chrono::seconds(5),
       .lock_timeout = std::chrono::milliseconds(20)});
  db.transaction([&](auto& tx) {
    EXPECT_EQ(shown(tx, "app.tenant"), "");
    EXPECT_EQ(shown(tx, "statement_timeout"), "0");
  });
}

TEST_F(integration_transactional_on_postgres, keeps_each_statement_to_its_time) {
  EXPECT_THROW(db.transaction([](auto& tx) { tx.execute_raw("SELECT pg_catalog.pg_sleep(10)"); },
                              {.statement_timeout = std::chrono::milliseconds(20)}),
               sq::query_canceled);
}

TEST_F(integration_transactional_on_postgres, fails_where_the_server_knows_no_such_setting) {
  EXPECT_THROW(db.transaction([](auto& tx) { tx.execute_raw("SELECT 1"); }, {.set = {{"no such setting", "1"}}}),
               sq::sql_error);
  EXPECT_NO_THROW(db.execute_raw("SELECT 1"));
}

TEST(integration_transactional_on_sqlite, refuses_what_the_database_has_not) {
  sq::engine<sq::sqlite> db{on_sqlite::url()};
  const auto nothing = [](auto&) {};
  try {
    db.transaction(nothing, {.set = {{"app.tenant", "7"}}});
    FAIL();
  } catch (const sq::error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("leave .set out"));
  }
  EXPECT_THROW(db.transaction(nothing, {.lock_timeout = std::chrono::seconds(1)}), sq::error);
  EXPECT_NO_THROW(db.transaction(nothing));
}

}  // namespace
