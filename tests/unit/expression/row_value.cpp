// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>

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

const auto pair = sq::tuple(users.name, users.id);

TEST(expression_row_value, is_compared_with_a_row) {
  EXPECT_EQ(in_both(pair == sq::tuple(orgs.name, orgs.id)), "(users.name, users.id) = (orgs.name, orgs.id)");
  EXPECT_EQ(in_both(pair != sq::tuple("Ada", 7)), "(users.name, users.id) <> ($1, $2)");
  EXPECT_EQ(in_both(pair < sq::tuple("Ada", 7)), "(users.name, users.id) < ($1, $2)");
  EXPECT_EQ(in_both(pair <= sq::tuple("Ada", 7)), "(users.name, users.id) <= ($1, $2)");
  EXPECT_EQ(in_both(pair > sq::tuple(std::string("Ada"), 7)), "(users.name, users.id) > ($1, $2)");
  EXPECT_EQ(in_both(pair >= sq::tuple("Ada", sq::param<"id">)), "(users.name, users.id) >= ($1, $2)");
  EXPECT_EQ(parameters_of(sq::select(users.id).where(sq::tuple(users.age + 1, users.id) > sq::tuple(4, 5))),
            (texts{"int32 1", "int32 4", "int64 5"}));
}

TEST(expression_row_value, is_looked_for_among_rows) {
  EXPECT_EQ(in_postgres(pair.in(sq::tuple("Ada", 7), sq::tuple("Bob", 8))),
            "(users.name, users.id) IN (($1, $2), ($3, $4))");
  EXPECT_EQ(in_sqlite(pair.not_in(sq::tuple("Ada", 7), sq::tuple("Bob", 8))),
            "(users.name, users.id) NOT IN (VALUES (?1, ?2), (?3, ?4))");
}

TEST(expression_row_value, is_looked_for_among_the_rows_of_a_query) {
  EXPECT_EQ(in_both(pair.in(sq::select(orgs.name, orgs.id).where(orgs.id > 2))),
            "(users.name, users.id) IN (SELECT orgs.name, orgs.id FROM orgs WHERE orgs.id > $1)");
  EXPECT_EQ(in_both(pair.not_in(sq::select(orgs.name, orgs.id))),
            "(users.name, users.id) NOT IN (SELECT orgs.name, orgs.id FROM orgs)");
}

TEST(expression_row_value, may_be_null_where_an_element_may) {
  constexpr auto plain = sq::tuple(users.name, users.id) == sq::tuple(users.name, 3);
  constexpr auto nullable = sq::tuple(users.name, users.id) == sq::tuple(users.email, 3);
  constexpr auto looked_for = sq::tuple(users.name, users.id).in(sq::select(orgs.name, orgs.id));
  static_assert(!may_be_null<decltype(plain)> && may_be_null<decltype(nullable)> && !may_be_null<decltype(looked_for)>);
}

}  // namespace
