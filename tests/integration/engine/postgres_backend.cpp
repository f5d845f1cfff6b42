// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <string>

#include <sequent/engine/postgres_backend.hpp>

namespace {

using namespace engine_test;
using backend = sq::backend<sq::postgres>;

TEST(integration_postgres_backend, knows_its_urls) {
  EXPECT_TRUE(backend::accepts("postgresql://localhost/shop"));
  EXPECT_TRUE(backend::accepts("postgres:///shop"));
  EXPECT_TRUE(backend::accepts("host=/tmp dbname=shop"));
  EXPECT_FALSE(backend::accepts("sqlite::memory:"));
}

TEST(integration_postgres_backend, has_eight_connections_unless_told_otherwise) {
  EXPECT_EQ(backend::pool_size("dbname=shop", 0), 8U);
  EXPECT_EQ(backend::pool_size("dbname=shop", 3), 3U);
}

TEST(integration_postgres_backend, begins_at_the_isolation_level_that_is_asked_for) {
  on_postgres::engine db{on_postgres::url()};
  const auto level_of = [&](sq::isolation_level isolation) {
    return db.transaction(
        [](auto& tx) { return tx.template execute_raw<std::string>("SHOW transaction_isolation").scalar(); },
        {.isolation = isolation});
  };
  EXPECT_EQ(level_of(sq::isolation_level::database_default), "read committed");
  EXPECT_EQ(level_of(sq::isolation_level::read_committed), "read committed");
  EXPECT_EQ(level_of(sq::isolation_level::repeatable_read), "repeatable read");
  EXPECT_EQ(level_of(sq::isolation_level::serializable), "serializable");
}

}  // namespace
