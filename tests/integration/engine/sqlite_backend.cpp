// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>

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

}  // namespace
