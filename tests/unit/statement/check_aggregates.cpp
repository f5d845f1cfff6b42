// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/expression/choose.hpp>
#include <sequent/expression/filter.hpp>
#include <sequent/expression/repeated.hpp>
#include <sequent/expression/value.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/check_aggregates.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using rule = sq::detail::statement_rule;

/// Checked while the program runs, so that a sanitizer sees it.
template <class Statement>
rule checked(const Statement&) {
  sq::detail::checker check;
  bool nullable[16]{};
  check.check(sq::detail::info_of<typename Statement::tag>, nullable);
  return check.found.rule;
}

TEST(statement_check_aggregates, aggregate_reads_its_own_query) {
  const auto inner = sq::select(sq::max(users.age)).from(orgs).correlate(users);
  EXPECT_EQ(checked(sq::select(users.id, inner.scalar_subquery())), rule::aggregate_reads_its_own_query);
  const auto both = sq::select(sq::max(users.age + orgs.id)).from(orgs).correlate(users);
  EXPECT_EQ(checked(sq::select(users.id, both.scalar_subquery())), rule::none);

  // SQL looks at the queries inside of it, too.
  const auto price = sq::select(sq::max(items.price)).from(items).correlate(users).where(items.id == users.id);
  const auto sum = sq::sum(price.scalar_subquery());
  EXPECT_EQ(checked(sq::select(users.id, sq::select(sum).from(orgs).correlate(users).scalar_subquery())),
            rule::aggregate_reads_its_own_query);
  const auto counted = sq::filter(sq::count(), sq::exists(price));
  EXPECT_EQ(checked(sq::select(users.id, sq::select(counted).from(orgs).correlate(users).scalar_subquery())),
            rule::aggregate_reads_its_own_query);
  const auto own = sq::filter(sq::count(), sq::exists(price) && orgs.id > 3);
  EXPECT_EQ(checked(sq::select(users.id, sq::select(own).from(orgs).correlate(users).scalar_subquery())), rule::none);
  EXPECT_EQ(checked(sq::select(sum).from(users)), rule::none);
}

// Without it, the same query would give a row for each row.
TEST(statement_check_aggregates, an_aggregate_is_surely_there) {
  const auto broken = rule::aggregate_is_surely_there;
  const auto more = [](std::int64_t least) { return sq::count(users.id) > least; };
  const auto many = sq::all_of(std::vector<std::int64_t>{1}, more);
  const auto count = sq::choose(0, sq::count(users.id), sq::value(std::int64_t{1}));
  EXPECT_EQ(checked(sq::select(many)), broken);
  EXPECT_EQ(checked(sq::select(count)), broken);
  EXPECT_EQ(checked(sq::select(count + 1)), broken);
  EXPECT_EQ(checked(sq::select(sq::literal<1>).from(users).order_by(many)), broken);
  EXPECT_EQ(checked(sq::select(sq::choose(0, sq::count(users.id), sq::sum(users.id)))), rule::none);
  EXPECT_EQ(checked(sq::select(count, sq::max(users.id))), rule::none);
  EXPECT_EQ(checked(sq::select(count).from(users).order_by(sq::max(users.id))), rule::none);
  EXPECT_EQ(checked(sq::select(users.age, count, many).group_by(users.age)), rule::none);
  EXPECT_EQ(checked(sq::select(count).from(users).having(many)), rule::none);
}

}  // namespace
