// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/delete.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_delete, has_all_its_clauses_in_the_order_of_sql) {
  const auto removal = sq::delete_from(users).returning(users.name + "two").where(users.age > 1);
  EXPECT_EQ(in_both(removal), "DELETE FROM users WHERE users.age > $2 RETURNING users.name || $1");
  EXPECT_EQ(parameters_of(removal), (texts{"text two", "int32 1"}));
}

TEST(statement_delete, reads_other_tables_in_subqueries) {
  EXPECT_EQ(in_both(sq::delete_from(users).where(
                !sq::exists(sq::select(orgs.id).correlate(users).where(orgs.id == users.org_id)))),
            "DELETE FROM users WHERE NOT EXISTS (SELECT orgs.id FROM orgs WHERE orgs.id = users.org_id)");
}

// A subquery of each row lets SQLite find all rows before it deletes one.
TEST(statement_delete, has_a_subquery_of_each_row_in_sqlite_where_it_has_any) {
  const auto large = users.id.in(sq::select(items.id).where(items.medium > 5));
  EXPECT_EQ(in_sqlite(sq::delete_from(users).where(users.age == 1 || large)),
            "DELETE FROM users WHERE (users.age = ?1 OR users.id IN (SELECT items.id FROM items WHERE items.medium > "
            "?2)) AND EXISTS (SELECT users.age)");
  EXPECT_EQ(in_postgres(sq::delete_from(users).where(large)),
            "DELETE FROM users WHERE users.id IN (SELECT items.id FROM items WHERE items.medium > $1)");
}

TEST(statement_delete, uses_other_tables_in_postgres) {
  EXPECT_EQ(in_postgres(sq::delete_from(users)
                            .where(orgs.id == users.org_id && items.id.is_null())
                            .using_(orgs)
                            .left_join(items, items.id == orgs.id)
                            .returning(users.id)),
            "DELETE FROM users USING orgs LEFT JOIN items ON items.id = orgs.id WHERE orgs.id = users.org_id AND "
            "items.id IS NULL RETURNING users.id");
}

TEST(statement_delete, is_a_constant) {
  static constexpr auto everything = sq::delete_from(users).all_rows();
  static_assert(sq::sql<sq::sqlite>(everything) == "DELETE FROM users");
}

}  // namespace
