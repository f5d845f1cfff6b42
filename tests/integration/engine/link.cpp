// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <memory>
#include <string_view>

#include <sequent/engine/link.hpp>

namespace {

using namespace engine_test;
using sequent::detail::link;
using sequent::detail::spoken;

TEST(integration_link, visits_the_backend_that_it_holds) {
  link<sq::postgres, sq::sqlite> to_sqlite(spoken<sq::sqlite>{sq::backend<sq::sqlite>::open("sqlite::memory:", {})});
  const auto name_of = [](auto& connection) {
    return connection.visit([]<class Dialect>(auto&) -> std::string_view { return Dialect::dialect_name.view(); });
  };
  EXPECT_EQ(name_of(to_sqlite), "SQLite");
  link<sq::postgres, sq::sqlite> to_postgres(spoken<sq::postgres>{sq::backend<sq::postgres>::open(postgres_url(), {})});
  EXPECT_EQ(name_of(to_postgres), "PostgreSQL");
}

TEST(integration_link, a_reset_ends_an_open_transaction) {
  link<sq::sqlite> session(spoken<sq::sqlite>{sq::backend<sq::sqlite>::open("sqlite::memory:", {})});
  EXPECT_TRUE(session.is_usable());
  session.execute_script("BEGIN");
  EXPECT_TRUE(session.in_transaction());
  session.reset();
  EXPECT_FALSE(session.in_transaction());
  session.reset();
}

TEST(integration_link, a_transaction_that_was_left_open_is_rolled_back_before_anything_is_run) {
  link<sq::sqlite> session(spoken<sq::sqlite>{sq::backend<sq::sqlite>::open("sqlite::memory:", {})});
  session.execute_script("BEGIN");
  session.watch().note_left_open();
  session.use([](auto& used) { EXPECT_FALSE(used.in_transaction()); });
  session.execute_script("BEGIN");
  session.use([](auto& used) { EXPECT_TRUE(used.in_transaction()) << "this one is the user's"; });
}

}  // namespace
