// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
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
  const auto upsert = ada.on_conflict(users.org_id, users.name)
                          .do_update(users.name = sq::excluded(users.name), users.age = users.age + 1)
                          .returning(users.id);
  EXPECT_EQ(in_both(upsert),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (org_id, name) "
            "DO UPDATE SET name = excluded.name, age = users.age + $3 RETURNING users.id");
  EXPECT_EQ(parameters_of(upsert), (texts{"text Ada", "int64 7", "int32 1"}));
}

TEST(statement_clause_on_conflict, follows_many_rows) {
  const std::vector<org> rows{{.id = 1, .name = "Acme"}};
  EXPECT_EQ(
      in_postgres(
          sq::insert_into(orgs).values(rows).on_conflict(orgs.id).do_update(orgs.name = sq::excluded(orgs.name))),
      "INSERT INTO orgs (id, name) SELECT * FROM unnest($1, $2) ON CONFLICT (id) DO UPDATE SET name = excluded.name");
}

TEST(statement_clause_on_conflict, quotes_columns) {
  EXPECT_EQ(
      in_postgres(sq::insert_into(order)
                      .values(sq::row<order_schema>{})
                      .on_conflict(order.user)
                      .do_update(order.mixed = sq::excluded(order.mixed))
                      .returning(order.plain)),
      "INSERT INTO \"My Shop\".\"order\" (\"user\", key, \"Mixed\", \"say \"\"hi\"\"\", \"1st\", _plain_1, \"größe\", "
      "\"a.b\") "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (\"user\") DO UPDATE SET \"Mixed\" = excluded.\"Mixed\" "
      "RETURNING \"order\"._plain_1");
}

}  // namespace
