// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <string>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/engine/postgres_transaction.hpp>

namespace {

using namespace std::chrono_literals;
using sequent::isolation_level;
using sequent::detail::postgres_begin;
using sequent::detail::postgres_settings;

TEST(unit_postgres_transaction, begins_as_it_is_asked_to) {
  EXPECT_EQ(postgres_begin({}), "BEGIN");
  EXPECT_EQ(postgres_begin({.isolation = isolation_level::read_committed}), "BEGIN ISOLATION LEVEL READ COMMITTED");
  EXPECT_EQ(postgres_begin({.read_only = true}), "BEGIN READ ONLY");
  EXPECT_EQ(postgres_begin({.isolation = isolation_level::serializable, .read_only = true, .deferrable = true}),
            "BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE");
}

TEST(unit_postgres_transaction, sets_what_holds_in_it_by_one_query) {
  EXPECT_EQ(postgres_settings({}), "");
  EXPECT_EQ(
      postgres_settings({.set = {{"app.tenant", "7"}}, .statement_timeout = 5s, .lock_timeout = 20ms}),
      "SELECT pg_catalog.set_config('statement_timeout', '5000', true), pg_catalog.set_config('lock_timeout', '20', "
      "true), pg_catalog.set_config('app.tenant', '7', true)");
}

TEST(unit_postgres_transaction, quotes_names_and_values) {
  EXPECT_EQ(postgres_settings({.set = {{"a'b", "O'Hara\\'; DROP TABLE x; --"}}}),
            "SELECT pg_catalog.set_config('a''b', 'O''Hara\\''; DROP TABLE x; --', true)");
  EXPECT_THROW((void)postgres_settings({.set = {{"a", std::string("b\0c", 3)}}}), sequent::encode_error);
}

}  // namespace
