// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>

#include <gtest/gtest.h>

#include <sequent/dialect/write_insert.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/set_operation.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(dialect_write_insert, needs_a_where_before_on_conflict_of_a_query_only_there) {
  const auto names = sq::insert_into(orgs).columns(orgs.name);
  const auto joined = names.from_select(sq::select(users.name).from(users).cross_join(items));
  EXPECT_EQ(in_sqlite(joined), "INSERT INTO orgs (name) SELECT users.name FROM users CROSS JOIN items");
  EXPECT_EQ(in_sqlite(joined.on_conflict().do_nothing()),
            "INSERT INTO orgs (name) SELECT users.name FROM users CROSS JOIN items WHERE TRUE ON CONFLICT DO NOTHING");
  // A query inside of it keeps its own.
  const auto inner = sq::select(users.name).as<"inner">();
  EXPECT_EQ(in_sqlite(names.from_select(sq::select(inner[users.name]).from(inner)).on_conflict().do_nothing()),
            "INSERT INTO orgs (name) SELECT \"inner\".name FROM (SELECT users.name FROM users) AS \"inner\" WHERE TRUE "
            "ON CONFLICT DO NOTHING");
  EXPECT_EQ(
      in_sqlite(names.from_select(sq::select(users.name).group_by(users.name)).on_conflict().do_nothing()),
      "INSERT INTO orgs (name) SELECT users.name FROM users WHERE TRUE GROUP BY users.name ON CONFLICT DO NOTHING");
}

TEST(dialect_write_insert, wraps_a_set_operation_before_on_conflict_in_sqlite) {
  const auto names = sq::insert_into(orgs).columns(orgs.name).from_select(
      sq::union_(sq::select(users.name).where(users.age > 1), sq::select(items.label)));
  const auto text =
      std::string("SELECT users.name FROM users WHERE users.age > ?1 UNION SELECT items.label FROM items");
  EXPECT_EQ(in_sqlite(names), "INSERT INTO orgs (name) " + text);
  EXPECT_EQ(in_sqlite(names.on_conflict().do_nothing()),
            "INSERT INTO orgs (name) SELECT * FROM (" + text + ") WHERE TRUE ON CONFLICT DO NOTHING");
}

TEST(dialect_write_insert, writes_the_conditions_of_on_conflict_in_the_order_of_sql) {
  const auto upsert = sq::insert_into(orgs)
                          .set(orgs.name = "one")
                          .on_conflict(orgs.name)
                          .where(orgs.id > sq::literal<0>)
                          .do_update(orgs.name = "two")
                          .returning(orgs.name + "three")
                          .where(orgs.name != "four");
  EXPECT_EQ(in_both(upsert),
            "INSERT INTO orgs (name) VALUES ($1) ON CONFLICT (name) WHERE orgs.id > 0 DO UPDATE SET name = $2 WHERE "
            "orgs.name <> $4 RETURNING orgs.name || $3");
  EXPECT_EQ(parameters_of(upsert), (texts{"text one", "text two", "text three", "text four"}));
}

}  // namespace
