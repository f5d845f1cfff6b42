// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/group_by.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_clause_group_by, makes_one_row_of_many) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.org_id, sq::count()).group_by(users.org_id)) ==
                "SELECT users.org_id, count(*) FROM users GROUP BY users.org_id");
  static_assert(
      sq::sql<sq::postgres>(sq::select(sq::lower(users.name).as<"n">()).group_by(users.age, sq::lower(users.name))) ==
      "SELECT lower(users.name) AS n FROM users GROUP BY users.age, lower(users.name)");
}

TEST(statement_clause_group_by, takes_more_when_it_is_said_again) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.org_id, users.age).group_by(users.org_id).group_by(users.age)) ==
                "SELECT users.org_id, users.age FROM users GROUP BY users.org_id, users.age");
}

TEST(statement_clause_group_by, determines_all_columns_by_the_primary_key) {
  static_assert(
      sq::sql<sq::postgres>(sq::select(users, sq::max(orgs.name)).from(users).cross_join(orgs).group_by(users.id)) ==
      "SELECT users.id, users.org_id, users.name, users.email, users.age, max(orgs.name) "
      "FROM users CROSS JOIN orgs GROUP BY users.id");
}

TEST(statement_clause_group_by, lets_expressions_of_grouped_columns_be_selected) {
  EXPECT_EQ(in_both(sq::select((users.age + 1).as<"next">(), sq::count()).group_by(users.age)),
            "SELECT users.age + $1 AS next, count(*) FROM users GROUP BY users.age");
  EXPECT_EQ(in_both(sq::select(users.age).group_by(users.age).order_by(users.age * 2, sq::count().desc())),
            "SELECT users.age FROM users GROUP BY users.age ORDER BY users.age * $1, count(*) DESC");
}

}  // namespace
