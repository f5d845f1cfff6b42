// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/from.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto works_at = users.org_id == orgs.id;

TEST(statement_clause_from, may_be_left_out_for_one_table) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.id)) == "SELECT users.id FROM users");
  static_assert(sq::sql<sq::postgres>(sq::select(users.id).from(users)) == "SELECT users.id FROM users");
  static_assert(sq::sql<sq::postgres>(sq::select(sq::lower(users.name).as<"n">())) ==
                "SELECT lower(users.name) AS n FROM users");
  static_assert(sq::sql<sq::postgres>(sq::select(users.id).join(orgs, works_at)) ==
                "SELECT users.id FROM users JOIN orgs ON users.org_id = orgs.id");
}

TEST(statement_clause_from, joins_in_every_way) {
  constexpr auto query = sq::select(users.id).from(users);
  static_assert(sq::sql<sq::sqlite>(query.join(orgs, works_at)) ==
                "SELECT users.id FROM users JOIN orgs ON users.org_id = orgs.id");
  static_assert(sq::sql<sq::sqlite>(query.left_join(orgs, works_at)) ==
                "SELECT users.id FROM users LEFT JOIN orgs ON users.org_id = orgs.id");
  static_assert(sq::sql<sq::sqlite>(query.right_join(orgs, works_at)) ==
                "SELECT users.id FROM users RIGHT JOIN orgs ON users.org_id = orgs.id");
  static_assert(sq::sql<sq::sqlite>(query.full_join(orgs, works_at)) ==
                "SELECT users.id FROM users FULL JOIN orgs ON users.org_id = orgs.id");
  static_assert(sq::sql<sq::sqlite>(query.cross_join(orgs)) == "SELECT users.id FROM users CROSS JOIN orgs");
}

TEST(statement_clause_from, joins_several_tables_one_after_the_other) {
  const auto query = sq::select(users.id)
                         .from(users)
                         .join(orgs, works_at)
                         .left_join(items, items.id == orgs.id && items.price > 5)
                         .cross_join(counters);
  EXPECT_EQ(in_both(query),
            "SELECT users.id FROM users JOIN orgs ON users.org_id = orgs.id "
            "LEFT JOIN items ON items.id = orgs.id AND items.price > $1 CROSS JOIN counters");
  EXPECT_EQ(parameters_of(query), texts{"double 5.000000"});
}

TEST(statement_clause_from, gives_a_table_another_name) {
  constexpr auto boss = users.as<"boss">();
  static_assert(sq::sql<sq::postgres>(sq::select(boss.id)) == "SELECT boss.id FROM users AS boss");
  static_assert(
      sq::sql<sq::postgres>(sq::select(users.name, boss.name).from(users).join(boss, boss.id == users.org_id)) ==
      "SELECT users.name, boss.name FROM users JOIN users AS boss ON boss.id = users.org_id");
  static_assert(sq::sql<sq::postgres>(sq::select(users.as<"Big Boss">().id)) ==
                "SELECT \"Big Boss\".id FROM users AS \"Big Boss\"");
}

TEST(statement_clause_from, says_the_schema_of_a_table) {
  static_assert(sq::sql<sq::postgres>(sq::select(invoices.number)) == "SELECT invoices.number FROM billing.invoices");
  static_assert(sq::sql<sq::postgres>(sq::select(invoices.as<"i">().number)) ==
                "SELECT i.number FROM billing.invoices AS i");
  static_assert(sq::sql<sq::postgres>(sq::select(order.user)) ==
                "SELECT \"order\".\"user\" FROM \"My Shop\".\"order\"");
}

TEST(statement_clause_from, keeps_a_join_whose_condition_vanishes) {
  const auto text = [](std::optional<int> id) {
    return in_both(sq::select(users.id).from(users).left_join(orgs, orgs.id == sq::if_set(id)));
  };
  EXPECT_EQ(text(5), "SELECT users.id FROM users LEFT JOIN orgs ON orgs.id = $1");
  EXPECT_EQ(text({}), "SELECT users.id FROM users LEFT JOIN orgs ON TRUE");
}

}  // namespace
