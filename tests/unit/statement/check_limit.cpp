// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/expression/window.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/check_limit.hpp>
#include <sequent/statement/set_operation.hpp>
#include <sequent/statement/with_ties.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using enum sq::detail::statement_rule;

template <class Query>
sq::detail::statement_rule rule_of(const Query&) {
  return sq::detail::analysis_of<typename Query::tag>.found.rule;
}

const auto names = sq::select(users.name);
const auto staff = sq::cte<"staff">(sq::select(users.id, users.age));

TEST(statement_check_limit, reads_no_row_of_its_query) {
  EXPECT_EQ(rule_of(names.limit(users.age)), limit_reads_no_column);
  EXPECT_EQ(rule_of(names.offset(users.age + 1)), limit_reads_no_column);
  EXPECT_EQ(rule_of(names.from(users).limit(sq::count())), limit_reads_no_column);
  EXPECT_EQ(rule_of(names.from(users).limit(sq::over(sq::count()))), limit_reads_no_column);
  EXPECT_EQ(rule_of(names.limit(sq::literal<3> + 1)), none);
}

TEST(statement_check_limit, has_ties_in_an_order) {
  EXPECT_EQ(rule_of(names.limit(sq::with_ties(3))), ties_are_of_an_order);
  EXPECT_EQ(rule_of(names.order_by(users.name).limit(sq::with_ties(3))), none);
}

TEST(statement_check_limit, is_never_null) {
  const auto counted = sq::select(sq::count()).from(orgs).scalar_subquery();
  const auto oldest = sq::select(sq::max(users.age)).scalar_subquery();
  EXPECT_EQ(rule_of(names.limit(counted)), none);
  EXPECT_EQ(rule_of(names.limit(oldest)), limit_is_never_null);
  EXPECT_EQ(rule_of(names.limit(sq::coalesce(oldest, 1))), none);
  EXPECT_EQ(rule_of(names.offset(sq::select(orgs.id).scalar_subquery())), limit_is_never_null);
}

TEST(statement_check_limit, borrows_nothing_and_reads_what_with_declares) {
  const auto outer =
      sq::select(sq::count()).from(orgs).correlate(users).where(orgs.id == users.org_id).scalar_subquery();
  EXPECT_NE(rule_of(names.limit(outer)), none);
  const auto counted = sq::select(sq::count()).from(staff).scalar_subquery();
  EXPECT_EQ(rule_of(names.limit(counted).with(staff)), none);
  const auto undeclared = names.limit(counted);
  EXPECT_EQ(sq::detail::analysis_of<decltype(undeclared)::tag>.undeclared_cte, "staff");
}

TEST(statement_check_limit, is_that_of_a_set_operation_too) {
  const auto both = sq::union_(names, sq::select(orgs.name));
  EXPECT_EQ(rule_of(both.limit(users.age)), limit_reads_no_column);
  EXPECT_EQ(rule_of(both.offset(sq::select(sq::max(users.age)).scalar_subquery())), limit_is_never_null);
  EXPECT_EQ(rule_of(both.limit(sq::literal<1> + 1)), none);
}

}  // namespace
