// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <string>

#include <gmock/gmock.h>

#include <sequent/engine/postgres_at_least_backend.hpp>

namespace {

using namespace engine_test;
using testing::HasSubstr;

TEST(integration_postgres_at_least_backend, works_as_that_of_any_version) {
  sq::engine<sq::postgres_at_least<15>> db{postgres_url()};
  db.drop_all(sq::if_exists, orgs, users);
  db.create_all(orgs, users);
  const auto id = db.transaction(
      [](auto& tx) { return tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme").returning(orgs.id)).scalar(); });
  const sq::query<std::string> kept = sq::select(orgs.name).where(orgs.id == id);
  const sq::postgres_query<std::string> of_postgres = sq::select(orgs.name).where(orgs.name.ilike("ACME"));
  EXPECT_EQ(db.execute(kept).scalar(), "Acme");
  EXPECT_EQ(db.execute(of_postgres).scalar(), "Acme");
  db.drop_all(orgs, users);
}

TEST(integration_postgres_at_least_backend, refuses_an_older_server_when_it_connects) {
  try {
    const sq::engine<sq::postgres_at_least<99>> db{postgres_url()};
    FAIL() << "it was taken";
  } catch (const sq::connection_error& refused) {
    EXPECT_THAT(refused.what(),
                HasSubstr("this engine is one of PostgreSQL 99 and above, and the server is PostgreSQL "));
  }
}

TEST(integration_postgres_at_least_backend, stands_beside_sqlite) {
  using either = sq::engine<sq::postgres_at_least<99>, sq::sqlite>;
  either local{"sqlite::memory:"};
  EXPECT_EQ(local.execute(sq::select(sq::literal<"x">)).scalar(), "x");
  EXPECT_THROW(either{postgres_url()}, sq::connection_error);
}

}  // namespace
