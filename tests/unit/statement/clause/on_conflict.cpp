// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/on_conflict.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

const auto ada = sq::insert_into(users).set(users.name = "Ada", users.org_id = 7);

TEST(statement_clause_on_conflict, does_nothing) {
  EXPECT_EQ(in_both(ada.on_conflict(users.email).do_nothing()),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (email) DO NOTHING");
  EXPECT_EQ(in_both(ada.on_conflict().do_nothing()),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT DO NOTHING");
}

TEST(statement_clause_on_conflict, updates_the_row_that_is_there) {
  const auto upsert = ada.on_conflict(users.email)
                          .do_update(users.name = sq::excluded(users.name), users.age = users.age + 1)
                          .returning(users.id);
  EXPECT_EQ(in_both(upsert),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (email) "
            "DO UPDATE SET name = excluded.name, age = users.age + $3 RETURNING users.id");
  EXPECT_EQ(parameters_of(upsert), (texts{"text Ada", "int64 7", "int32 1"}));
}

TEST(statement_clause_on_conflict, follows_many_rows) {
  const std::vector<org> rows{{.id = 1, .name = "Acme"}};
  EXPECT_EQ(
      in_postgres(sq::insert_into(orgs).values_as_they_are(rows).on_conflict(orgs.id).do_update(
          orgs.name = sq::excluded(orgs.name))),
      "INSERT INTO orgs (id, name) SELECT * FROM unnest($1, $2) ON CONFLICT (id) DO UPDATE SET name = excluded.name");
}

TEST(statement_clause_on_conflict, names_all_columns_of_a_key_in_any_order) {
  const auto billed = sq::insert_into(invoices).values(sq::row<invoices_schema>{.number = 1, .place = 2, .user_id = 3});
  EXPECT_EQ(in_both(billed.on_conflict(invoices.place, invoices.number).do_update(invoices.user_id = 4)),
            "INSERT INTO billing.invoices (number, place, user_id) VALUES ($1, $2, $3) ON CONFLICT (place, number) "
            "DO UPDATE SET user_id = $4");
}

TEST(statement_clause_on_conflict, changes_only_rows_for_which_its_condition_is_true) {
  const auto upsert = ada.on_conflict(users.email)
                          .do_update(users.name = sq::excluded(users.name))
                          .where(users.name != sq::excluded(users.name) || users.age > 3)
                          .where(users.age < 4)
                          .returning(users.id);
  EXPECT_EQ(in_both(upsert),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (email) DO UPDATE SET name = excluded.name "
            "WHERE (users.name <> excluded.name OR users.age > $3) AND users.age < $4 RETURNING users.id");
  EXPECT_EQ(parameters_of(upsert), (texts{"text Ada", "int64 7", "int32 3", "int32 4"}));
}

TEST(statement_clause_on_conflict, is_on_a_partial_index) {
  EXPECT_EQ(in_both(ada.on_conflict(users.name)
                        .where(users.age > sq::literal<17>)
                        .do_update(users.age = 1)
                        .where(users.age != 2)),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (name) WHERE users.age > 17 DO UPDATE SET "
            "age = $3 WHERE users.age <> $4");
}

TEST(statement_clause_on_conflict, is_on_a_constraint) {
  EXPECT_EQ(in_postgres(ada.on_conflict<"users_email_key">().do_nothing()),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT users_email_key DO NOTHING");
  EXPECT_EQ(in_postgres(ada.on_conflict<"Made Elsewhere">().do_update(users.age = 3)),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT \"Made Elsewhere\" DO UPDATE "
            "SET age = $3");
}

TEST(statement_clause_on_conflict, updates_all_that_the_insert_gives) {
  EXPECT_EQ(in_both(ada.on_conflict(users.email).do_update_all().returning(users.id)),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (email) DO UPDATE SET name = excluded.name, "
            "org_id = excluded.org_id RETURNING users.id");
  EXPECT_EQ(in_both(ada.on_conflict(users.name)
                        .where(users.age > sq::literal<17>)
                        .do_update_all()
                        .where(users.org_id == sq::excluded(users.org_id))),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (name) WHERE users.age > 17 DO UPDATE SET "
            "org_id = excluded.org_id WHERE users.org_id = excluded.org_id");
  EXPECT_EQ(in_both(sq::insert_into(users)
                        .columns(users.org_id, users.name)
                        .from_select(sq::select(orgs.id, orgs.name).where(orgs.id > 1))
                        .on_conflict(users.id)
                        .do_update_all()),
            "INSERT INTO users (org_id, name) SELECT orgs.id, orgs.name FROM orgs WHERE orgs.id > $1 ON CONFLICT (id) "
            "DO UPDATE SET org_id = excluded.org_id, name = excluded.name");
}

TEST(statement_clause_on_conflict, updates_all_that_a_row_does_not_leave_out) {
  const auto upsert = [](sq::insertable<users_schema> row) {
    return in_both(sq::insert_into(users).values(row).on_conflict(users.email).do_update_all());
  };
  EXPECT_EQ(
      upsert({.id = 3, .org_id = 1, .name = "x", .email = "e", .age = 2}),
      "INSERT INTO users (id, org_id, name, email, age) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (email) DO UPDATE "
      "SET org_id = excluded.org_id, name = excluded.name, age = excluded.age");
  EXPECT_EQ(upsert({.org_id = 1, .name = "x"}),
            "INSERT INTO users (org_id, name, email) VALUES ($1, $2, $3) ON CONFLICT (email) DO UPDATE SET org_id = "
            "excluded.org_id, name = excluded.name");
}

TEST(statement_clause_on_conflict, touches_the_row_where_only_the_key_is_given) {
  EXPECT_EQ(in_both(sq::insert_into(orgs).set(orgs.name = "x").on_conflict(orgs.name).do_update_all()),
            "INSERT INTO orgs (name) VALUES ($1) ON CONFLICT (name) DO UPDATE SET name = excluded.name");
}

template <class As>
struct quoted_schema {
  static constexpr sq::name table_name = "order";
  sq::col<As, "user", std::string, sq::unique> user;
  sq::col<As, "Mixed", std::string> mixed;
};
constexpr sq::table<quoted_schema> quoted;

TEST(statement_clause_on_conflict, quotes_columns) {
  EXPECT_EQ(in_postgres(sq::insert_into(quoted)
                            .values(sq::row<quoted_schema>{})
                            .on_conflict(quoted.user)
                            .do_update(quoted.mixed = sq::excluded(quoted.mixed))
                            .returning(quoted.mixed)),
            "INSERT INTO \"order\" (\"user\", \"Mixed\") VALUES ($1, $2) ON CONFLICT (\"user\") "
            "DO UPDATE SET \"Mixed\" = excluded.\"Mixed\" RETURNING \"order\".\"Mixed\"");
}

}  // namespace
