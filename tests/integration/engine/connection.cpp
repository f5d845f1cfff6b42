// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <atomic>
#include <integration/engine/shop.hpp>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/engine/connection.hpp>

namespace {

using namespace engine_test;

template <class Kind>
class integration_connection : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_connection, every_engine);

TYPED_TEST(integration_connection, runs_statements_and_transactions_on_one_session) {
  auto connection = this->db.connect();
  connection.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
  connection.transaction([](auto& tx) { tx.execute(sq::update(orgs).set(orgs.name = "Bcme").all_rows()); });
  EXPECT_EQ(connection.execute(sq::select(orgs.name)).scalar(), "Bcme");
}

TYPED_TEST(integration_connection, has_one_transaction_at_a_time) {
  auto connection = this->db.connect();
  EXPECT_THROW(connection.transaction([&](auto&) { connection.transaction([](auto&) {}); }), sq::error);
}

TYPED_TEST(integration_connection, one_that_dies_inside_a_transaction_is_rolled_back) {
  {
    auto connection = this->db.connect();
    connection.execute_raw("BEGIN");
    connection.execute(sq::insert_into(orgs).set(orgs.name = "lost"));
  }
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(orgs)).scalar(), 0);
}

TYPED_TEST(integration_connection, tries_again_as_often_as_it_is_told) {
  int runs = 0;
  const auto give_up = [&](auto&) {
    ++runs;
    sq::sql_diagnostics diagnostics;
    diagnostics.sqlstate = "40001";
    throw sq::serialization_failure(diagnostics);
  };
  EXPECT_THROW(this->db.transaction(give_up), sq::serialization_failure);
  EXPECT_EQ(runs, 1);
  EXPECT_THROW(this->db.transaction(give_up, {.retry = {.attempts = 3}}), sq::serialization_failure);
  EXPECT_EQ(runs, 4);
}

TEST(integration_connection_postgres, a_lost_race_between_serializable_transactions_is_run_again) {
  on_postgres::engine db{on_postgres::url()};
  db.drop_all(sq::if_exists, orgs, users);
  db.create_all(orgs, users);
  db.execute(sq::insert_into(users).set(users.name = "counter", users.age = 0));
  std::atomic<int> runs = 0;
  const auto count_up = [&] {
    for (int round = 0; round < 20; ++round) {
      db.transaction(
          [&](auto& tx) {
            ++runs;
            const int age = tx.execute(sq::select(users.age).where(users.name == "counter")).scalar();
            tx.execute(sq::update(users).set(users.age = age + 1).where(users.name == "counter"));
          },
          {.isolation = sq::isolation_level::serializable, .retry = {.attempts = 1000}});
    }
  };
  std::thread other(count_up);
  count_up();
  other.join();
  EXPECT_EQ(db.execute(sq::select(users.age)).scalar(), 40);
  EXPECT_GE(runs, 40);
  db.drop_all(orgs, users);
}

TEST(integration_connection_postgres, hands_out_the_session_of_libpqxx) {
  on_postgres::engine db{on_postgres::url()};
  auto connection = db.connect();
  sequent::driver::postgres::native_connection& native = connection.native();
  EXPECT_EQ(&native, &connection.native());
}

TEST(integration_connection_sqlite, hands_out_the_database_handle) {
  on_sqlite::engine db{on_sqlite::url()};
  auto connection = db.connect();
  EXPECT_EQ(sqlite3_total_changes(connection.native()), 0);
}

}  // namespace
