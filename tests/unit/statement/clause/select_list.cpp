// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/select_list.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_clause_select_list, takes_columns_tables_and_expressions) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.id, users.name)) == "SELECT users.id, users.name FROM users");
  static_assert(sq::sql<sq::postgres>(sq::select(orgs)) == "SELECT orgs.id, orgs.name FROM orgs");
  static_assert(sq::sql<sq::postgres>(sq::select(orgs, users.name).from(orgs).cross_join(users)) ==
                "SELECT orgs.id, orgs.name, users.name FROM orgs CROSS JOIN users");
  static_assert(sq::sql<sq::postgres>(sq::select(orgs.as<"o">())) == "SELECT o.id, o.name FROM orgs AS o");
  static_assert(sq::sql<sq::postgres>(sq::select(sq::literal<1>)) == "SELECT 1");
}

TEST(statement_clause_select_list, binds_its_values_in_order) {
  const auto query = sq::select((users.age + 1).as<"a">(), users.id, sq::coalesce(users.email, "none"));
  EXPECT_EQ(in_both(query), "SELECT users.age + $1 AS a, users.id, coalesce(users.email, $2) FROM users");
  EXPECT_EQ(parameters_of(query), (texts{"int32 1", "text none"}));
}

TEST(statement_clause_select_list, names_what_has_another_name) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.id.as<"user_id">(), users.name.as<"name">())) ==
                "SELECT users.id AS user_id, users.name FROM users");
  static_assert(sq::sql<sq::sqlite>(sq::select(sq::max(users.age).as<"oldest">(), sq::min(users.age))) ==
                "SELECT max(users.age) AS oldest, min(users.age) FROM users");
}

}  // namespace
