// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/expression/window.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/named_windows.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class Query>
sq::detail::statement_rule rule_of(const Query&) {
  return sq::detail::analysis_of<typename Query::tag>.found.rule;
}

constexpr auto by_org = sq::window<"by_org">(sq::partition_by(users.org_id), sq::order_by(users.age.desc()));

TEST(statement_named_windows, are_defined_once_behind_having) {
  const auto query = sq::select(users.name, sq::over(sq::rank(), by_org).as<"place">(),
                                sq::over(sq::sum(users.age + 1), by_org).as<"sum">())
                         .where(users.age > 3)
                         .order_by(users.id)
                         .limit(5);
  EXPECT_EQ(
      in_both(query),
      "SELECT users.name, rank() OVER by_org AS place, sum(users.age + $1) OVER by_org AS sum FROM users WHERE "
      "users.age > $2 WINDOW by_org AS (PARTITION BY users.org_id ORDER BY users.age DESC) ORDER BY users.id LIMIT "
      "$3");
  EXPECT_EQ(parameters_of(query), (texts{"int32 1", "int32 3", "int64 5"}));
}

TEST(statement_named_windows, are_found_in_order_by_and_belong_to_their_own_query) {
  const auto inner = sq::select(sq::over(sq::count(), by_org).as<"n">()).where(users.age > 3).as<"inner">();
  const auto all = sq::window<"order">(sq::order_by(inner.get<"n">()), sq::rows(sq::preceding(sq::literal<2>)));
  EXPECT_EQ(
      in_both(sq::select(inner.get<"n">()).from(inner).order_by(sq::over(sq::row_number(), all))),
      "SELECT \"inner\".n FROM (SELECT count(*) OVER by_org AS n FROM users WHERE users.age > $1 WINDOW by_org AS "
      "(PARTITION BY users.org_id ORDER BY users.age DESC)) AS \"inner\" WINDOW \"order\" AS (ORDER BY \"inner\".n "
      "ROWS 2 PRECEDING) ORDER BY row_number() OVER \"order\"");
}

TEST(statement_named_windows, of_one_name_are_one) {
  using enum sq::detail::statement_rule;
  const auto other = sq::window<"BY_ORG">(sq::partition_by(users.org_id));
  const auto count = sq::count();
  EXPECT_EQ(rule_of(sq::select(sq::over(count, by_org), sq::over(count, by_org))), none);
  EXPECT_EQ(rule_of(sq::select(sq::over(count, by_org), sq::over(count, other))), windows_of_one_name_are_one);
}

}  // namespace
