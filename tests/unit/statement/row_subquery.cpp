// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>

#include <gtest/gtest.h>

#include <sequent/expression/row_value.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/row_subquery.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto row = sq::tuple(users.age + 1, users.name);
constexpr auto found = sq::select(items.medium, items.label).where(items.price > 2.5);

TEST(statement_row_subquery, is_looked_for_in_a_query) {
  EXPECT_EQ(in_postgres(sq::select(users.id).where(row.in(found))),
            "SELECT users.id FROM users WHERE (users.age + $1, users.name) IN (SELECT items.medium, items.label FROM "
            "items WHERE items.price > $2)");
  EXPECT_EQ(in_sqlite(sq::select(users.id).where(row.not_in(found))),
            "SELECT users.id FROM users WHERE (users.age + ?1, users.name) NOT IN (SELECT items.medium, items.label "
            "FROM items WHERE items.price > ?2)");
}

// The row stands before the query, between what stands around both.
TEST(statement_row_subquery, keeps_the_values_in_order) {
  const auto query =
      sq::select(users.id).where(users.name != "Ada" && row.in(found.limit(3)) && users.id > 4).offset(5);
  EXPECT_EQ(parameters_of(query), (texts{"text Ada", "int32 1", "double 2.500000", "int64 3", "int64 4", "int64 5"}));
  EXPECT_EQ(parameters_of<sq::sqlite>(query), parameters_of(query));
  EXPECT_EQ(parameters_of(sq::tuple(users.age + 1, users.age * 2).not_in(sq::select(items.medium, items.medium + 3))),
            (texts{"int32 1", "int32 2", "int32 3"}));
}

TEST(statement_row_subquery, keeps_the_choices_of_the_query) {
  const auto query = [](std::optional<int> least) {
    return in_both(row.in(sq::select(items.medium, items.label).where(items.medium > sq::if_set(least))));
  };
  EXPECT_EQ(query(7),
            "(users.age + $1, users.name) IN (SELECT items.medium, items.label FROM items WHERE items.medium > $2)");
  EXPECT_EQ(query({}), "(users.age + $1, users.name) IN (SELECT items.medium, items.label FROM items)");
}

TEST(statement_row_subquery, may_be_null_where_a_column_of_either_side_may) {
  constexpr auto of_query = sq::tuple(users.id, users.name).in(sq::select(items.large, items.label));
  constexpr auto of_row = sq::tuple(users.name, users.email).in(sq::select(orgs.name, orgs.name));
  constexpr auto of_none = sq::tuple(users.name, users.name).in(sq::select(orgs.name, orgs.name));
  static_assert(may_be_null<decltype(of_row)> && !may_be_null<decltype(of_none)>);
  static_assert(reads<std::optional<bool>>(sq::select(of_query.as<"x">()).from(users)));
}

TEST(statement_row_subquery, is_assigned_to_a_row_of_columns) {
  const auto ages = sq::select(sq::count(), sq::coalesce(sq::avg(users.age), 1.5)).from(users).where(users.age > 3);
  const auto statement = sq::update(items)
                             .set(items.label = "a", sq::tuple(items.large, items.price) = ages)
                             .set(items.active = true)
                             .where(items.id == 4);
  EXPECT_EQ(in_sqlite(statement),
            "UPDATE items SET label = ?1, (large, price) = (SELECT count(*), coalesce(avg(users.age), ?2) FROM users "
            "WHERE users.age > ?3), active = ?4 FROM (SELECT 1) WHERE items.id = ?5");
  EXPECT_EQ(parameters_of(statement), (texts{"text a", "double 1.500000", "int32 3", "bool true", "int64 4"}));
}

TEST(statement_row_subquery, writes_null_where_it_may_give_no_row) {
  using enum sq::detail::statement_rule;
  const auto rule_of = []<class Statement>(const Statement&) {
    return sq::detail::analysis_of<typename Statement::tag>.found.rule;
  };
  const auto none_null = sq::tuple(users.org_id, users.name);
  const auto changed = sq::update(users);
  EXPECT_EQ(rule_of(changed.set(none_null = sq::select(orgs.id, orgs.name)).all_rows()),
            writes_null_only_where_allowed);
  EXPECT_EQ(rule_of(changed.set(none_null = sq::select(sq::count(), sq::max(orgs.name)).from(orgs)).all_rows()),
            writes_null_only_where_allowed);
  EXPECT_EQ(
      rule_of(
          changed.set(none_null = sq::select(sq::count(), sq::coalesce(sq::max(orgs.name), "")).from(orgs)).all_rows()),
      none);
  const auto email = sq::tuple(users.org_id, users.email) = sq::select(sq::count(), sq::max(orgs.name)).from(orgs);
  const auto statement = changed.set(email).where(users.email.is_not_null()).returning(users.email);
  EXPECT_EQ(rule_of(statement), none);
  static_assert(reads<std::optional<std::string>>(statement));
}

}  // namespace
