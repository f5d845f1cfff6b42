// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/update.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_update, has_all_its_clauses_in_the_order_of_sql) {
  const auto change = sq::update(users)
                          .set(users.age = users.age + 1)
                          .returning(users.id)
                          .where(users.id == 2)
                          .where(users.name == "three");
  EXPECT_EQ(in_both(change),
            "UPDATE users SET age = users.age + $1 WHERE users.id = $2 AND users.name = $3 RETURNING users.id");
  EXPECT_EQ(parameters_of(change), (texts{"int32 1", "int64 2", "text three"}));
}

TEST(statement_update, reads_other_tables) {
  const auto change = sq::update(users)
                          .set(users.name = orgs.name)
                          .where(orgs.id == users.org_id && items.medium > 1)
                          .join(items, items.id == orgs.id && items.small == 2)
                          .from(orgs)
                          .returning(users.id);
  EXPECT_EQ(in_both(change),
            "UPDATE users SET name = orgs.name FROM orgs JOIN items ON items.id = orgs.id AND items.small = $2 WHERE "
            "orgs.id = users.org_id AND items.medium > $1 RETURNING users.id");
  EXPECT_EQ(parameters_of(change), (texts{"int32 1", "int32 2"}));
  EXPECT_EQ(in_both(sq::update(users)
                        .set(users.age = 1)
                        .from(orgs)
                        .left_join(items, items.id == orgs.id)
                        .where(items.id.is_null() && orgs.id == users.org_id)),
            "UPDATE users SET age = $1 FROM orgs LEFT JOIN items ON items.id = orgs.id WHERE items.id IS NULL AND "
            "orgs.id = users.org_id");
  EXPECT_EQ(in_both(sq::update(users).set(users.age = 1).from(orgs).cross_join(items).all_rows()),
            "UPDATE users SET age = $1 FROM orgs CROSS JOIN items");
}

TEST(statement_update, returns_columns_of_other_tables_in_postgres) {
  EXPECT_EQ(in_postgres(sq::update(users)
                            .set(users.age = 1)
                            .from(orgs)
                            .where(orgs.id == users.org_id)
                            .returning(users.id, orgs.name)),
            "UPDATE users SET age = $1 FROM orgs WHERE orgs.id = users.org_id RETURNING users.id, orgs.name");
}

TEST(statement_update, reads_itself_under_another_name_and_queries) {
  const auto boss = users.as<"boss">();
  EXPECT_EQ(in_both(sq::update(users).set(users.age = boss.age).from(boss).where(boss.id == users.org_id)),
            "UPDATE users SET age = boss.age FROM users AS boss WHERE boss.id = users.org_id");
  const auto adults =
      sq::cte<"adults">(sq::select(users.org_id, sq::count().as<"n">()).group_by(users.org_id).having(sq::count() > 1));
  EXPECT_EQ(
      in_both(sq::update(orgs).set(orgs.name = "big").from(adults).where(adults[users.org_id] == orgs.id).with(adults)),
      "WITH adults AS (SELECT users.org_id, count(*) AS n FROM users GROUP BY users.org_id HAVING count(*) > $2) "
      "UPDATE orgs SET name = $1 FROM adults WHERE adults.org_id = orgs.id");
}

TEST(statement_update, sets_more_columns_when_set_is_said_again) {
  const auto change = sq::update(users).set(users.age = 1).where(users.id == 2).set(users.name = "three");
  EXPECT_EQ(in_both(change), "UPDATE users SET age = $1, name = $3 WHERE users.id = $2");
  EXPECT_EQ(parameters_of(change), (texts{"int32 1", "int64 2", "text three"}));
}

TEST(statement_update, reads_subqueries) {
  const auto oldest = sq::select(sq::max(items.medium)).correlate(users).where(items.id == users.id);
  const auto change = sq::update(users).set(users.age = sq::coalesce(oldest.scalar_subquery(), 0)).all_rows();
  EXPECT_EQ(in_postgres(change),
            "UPDATE users SET age = coalesce((SELECT max(items.medium) FROM items WHERE items.id = users.id), $1)");
}

// A FROM lets SQLite compute everything before it writes.
TEST(statement_update, reads_from_one_row_in_sqlite_where_it_has_a_subquery) {
  const auto large = users.id.in(sq::select(items.id).where(items.medium > 5));
  const auto change = sq::update(users).set(users.age = 1);
  EXPECT_EQ(in_sqlite(change.where(large)),
            "UPDATE users SET age = ?1 FROM (SELECT 1) WHERE users.id IN (SELECT items.id FROM items WHERE "
            "items.medium > ?2)");
  EXPECT_EQ(in_sqlite(change.from(orgs).where(large && orgs.id == users.org_id)),
            "UPDATE users SET age = ?1 FROM orgs WHERE users.id IN (SELECT items.id FROM items WHERE items.medium > "
            "?2) AND orgs.id = users.org_id");
}

TEST(statement_update, drops_conditions_at_run_time_but_not_all_of_them) {
  const auto change = [](std::optional<int> age) {
    return in_both(sq::update(users).set(users.age = 1).where(users.id == 2).where(users.age > sq::if_set(age)));
  };
  EXPECT_EQ(change(3), "UPDATE users SET age = $1 WHERE users.id = $2 AND users.age > $3");
  EXPECT_EQ(change({}), "UPDATE users SET age = $1 WHERE users.id = $2");
}

}  // namespace
