// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/lock.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto names = sq::select(users.name).from(users);

TEST(statement_lock, stands_at_the_end) {
  EXPECT_EQ(in_postgres(names.lock(sq::for_update).limit(3).where(users.age > 4)),
            "SELECT users.name FROM users WHERE users.age > $2 LIMIT $1 FOR UPDATE");
  EXPECT_EQ(in_postgres(names.lock(sq::for_no_key_update.nowait())),
            "SELECT users.name FROM users FOR NO KEY UPDATE NOWAIT");
  EXPECT_EQ(in_postgres(names.lock(sq::for_share.skip_locked())), "SELECT users.name FROM users FOR SHARE SKIP LOCKED");
  EXPECT_EQ(in_postgres(names.lock(sq::for_key_share)), "SELECT users.name FROM users FOR KEY SHARE");
}

TEST(statement_lock, is_of_some_of_the_tables) {
  const auto joined = names.left_join(orgs, users.org_id == orgs.id);
  EXPECT_EQ(in_postgres(joined.lock(sq::for_update.of(users).skip_locked())),
            "SELECT users.name FROM users LEFT JOIN orgs ON users.org_id = orgs.id FOR UPDATE OF users SKIP LOCKED");
  const auto inner = names.join(orgs, users.org_id == orgs.id);
  EXPECT_EQ(in_postgres(inner.lock(sq::for_update.of(users)).lock(sq::for_share.of(orgs))),
            "SELECT users.name FROM users JOIN orgs ON users.org_id = orgs.id FOR UPDATE OF users FOR SHARE OF orgs");
  constexpr auto people = users.as<"people">();
  EXPECT_EQ(in_postgres(sq::select(people.name).lock(sq::for_update.of(people))),
            "SELECT people.name FROM users AS people FOR UPDATE OF people");
}

// A lock goes on into what stands in FROM.
TEST(statement_lock, is_of_what_a_derived_table_reads) {
  constexpr auto adults = sq::select(users.name).where(users.age > sq::literal<17>).as<"adults">();
  EXPECT_EQ(in_postgres(sq::select(adults[users.name]).from(adults).lock(sq::for_update)),
            "SELECT adults.name FROM (SELECT users.name FROM users WHERE users.age > 17) AS adults FOR UPDATE");
}

}  // namespace
