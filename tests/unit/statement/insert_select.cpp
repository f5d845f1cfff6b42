// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/insert_select.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_insert_select, inserts_what_a_query_selects) {
  const auto copied = sq::insert_into(users)
                          .columns(users.org_id, users.name)
                          .from_select(sq::select(orgs.id, sq::lower(orgs.name)).where(orgs.name != "none"))
                          .returning(users.id);
  EXPECT_EQ(in_both(copied),
            "INSERT INTO users (org_id, name) SELECT orgs.id, lower(orgs.name) FROM orgs WHERE orgs.name <> $1 "
            "RETURNING users.id");
  EXPECT_EQ(parameters_of(copied), (texts{"text none"}));
  static_assert(std::is_same_v<sq::row_type_of<decltype(copied)>, sq::row_type_of<decltype(sq::select(users.id))>>);
}

TEST(statement_insert_select, reads_the_table_that_it_writes) {
  EXPECT_EQ(in_both(sq::insert_into(users)
                        .columns(users.org_id, users.name, users.email)
                        .from_select(sq::select(users.org_id, users.name, sq::literal<"twin">))),
            "INSERT INTO users (org_id, name, email) SELECT users.org_id, users.name, 'twin' FROM users");
}

TEST(statement_insert_select, reads_ctes_of_the_query_and_of_its_own) {
  const auto adults = sq::cte<"adults">(sq::select(users.name).where(users.age > 17));
  const auto names = sq::select(adults[users.name]).from(adults);
  EXPECT_EQ(in_both(sq::insert_into(orgs).columns(orgs.name).from_select(names.with(adults))),
            "INSERT INTO orgs (name) WITH adults AS (SELECT users.name FROM users WHERE users.age > $1) SELECT "
            "adults.name FROM adults");
  EXPECT_EQ(in_both(sq::insert_into(orgs).columns(orgs.name).from_select(names).with(adults)),
            "WITH adults AS (SELECT users.name FROM users WHERE users.age > $1) INSERT INTO orgs (name) SELECT "
            "adults.name FROM adults");
}

TEST(statement_insert_select, has_a_where_before_on_conflict_in_sqlite) {
  const auto inserted = [](std::optional<int> age) {
    return sq::insert_into(orgs)
        .columns(orgs.name)
        .from_select(sq::select(users.name).where(users.age > sq::if_set(age)))
        .on_conflict(orgs.name)
        .do_nothing();
  };
  EXPECT_EQ(in_both(inserted(3)),
            "INSERT INTO orgs (name) SELECT users.name FROM users WHERE users.age > $1 ON CONFLICT (name) DO NOTHING");
  EXPECT_EQ(in_postgres(inserted({})),
            "INSERT INTO orgs (name) SELECT users.name FROM users ON CONFLICT (name) DO NOTHING");
  EXPECT_EQ(in_sqlite(inserted({})),
            "INSERT INTO orgs (name) SELECT users.name FROM users WHERE TRUE ON CONFLICT (name) DO NOTHING");
}

TEST(statement_insert_select, numbers_its_values_by_the_order_in_which_they_are_said) {
  const auto inserted = sq::insert_into(orgs)
                            .columns(orgs.name)
                            .from_select(sq::select(users.name).where(users.age > 1).limit(2))
                            .on_conflict(orgs.name)
                            .do_update(orgs.name = "three");
  EXPECT_EQ(in_both(inserted),
            "INSERT INTO orgs (name) SELECT users.name FROM users WHERE users.age > $1 LIMIT $2 ON CONFLICT (name) DO "
            "UPDATE SET name = $3");
  EXPECT_EQ(parameters_of(inserted), (texts{"int32 1", "int64 2", "text three"}));
}

}  // namespace
