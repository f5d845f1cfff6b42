// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/dialect/create_all.hpp>
#include <sequent/dialect/postgres/postgres_at_least.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/statement/create_table.hpp>
#include <sequent/statement/merge.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using sq::postgres_at_least;

constexpr bool has(sq::feature_set features, sq::feature wanted) {
  return (features & static_cast<sq::feature_set>(wanted)) != 0;
}

TEST(postgres_postgres_at_least, has_what_its_versions_have) {
  using enum sq::feature;
  static_assert(postgres_at_least<16>::features == sq::postgres::features);
  static_assert(!has(sq::postgres::features, returning_of_merge));
  static_assert(has(postgres_at_least<17>::features, returning_of_merge));
  static_assert(!has(postgres_at_least<17>::features, returning_of_old_and_new));
  static_assert(has(postgres_at_least<18>::features, returning_of_merge));
  static_assert(has(postgres_at_least<18>::features, returning_of_old_and_new));
  static_assert(postgres_at_least<18>::info.features == postgres_at_least<18>::features);
}

TEST(postgres_postgres_at_least, gives_back_rows_of_a_merge) {
  const auto merge = sq::merge_into(users)
                         .using_(orgs, orgs.id == users.org_id)
                         .when_matched()
                         .do_update(users.name = orgs.name)
                         .returning(users.id, orgs.name);
  EXPECT_EQ(text_in<postgres_at_least<17>>(merge),
            "MERGE INTO users USING orgs ON orgs.id = users.org_id WHEN MATCHED THEN UPDATE SET name = orgs.name "
            "RETURNING users.id, orgs.name");
}

TEST(postgres_postgres_at_least, says_all_else_as_postgres_does) {
  const auto query = sq::select(users.name).where(users.name.ilike("a%")).limit(3);
  EXPECT_EQ(text_in<postgres_at_least<15>>(query), in_postgres(query));
  EXPECT_EQ(sq::sql<postgres_at_least<15>>(sq::create_table(users)), sq::sql<sq::postgres>(sq::create_table(users)));
}

TEST(postgres_postgres_at_least, runs_what_was_made_for_an_older_one) {
  static_assert(sq::runs_statements_of<postgres_at_least<17>, sq::postgres>);
  static_assert(sq::runs_statements_of<postgres_at_least<17>, postgres_at_least<17>>);
  static_assert(sq::runs_statements_of<postgres_at_least<17>, postgres_at_least<16>>);
  static_assert(!sq::runs_statements_of<postgres_at_least<16>, postgres_at_least<17>>);
  static_assert(!sq::runs_statements_of<sq::postgres, postgres_at_least<10>>);
  static_assert(!sq::runs_statements_of<postgres_at_least<17>, sq::sqlite>);
}

}  // namespace
