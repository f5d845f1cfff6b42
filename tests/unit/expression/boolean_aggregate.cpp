// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

#include <gtest/gtest.h>

#include <sequent/expression/boolean_aggregate.hpp>
#include <sequent/sequent.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(may_be_null<decltype(sq::bool_and(items.active))> &&
              !may_be_null_in_groups<decltype(sq::bool_or(items.active))>);
static_assert(may_be_null_in_groups<decltype(sq::bool_or(items.large > 1))>);

TEST(expression_boolean_aggregate, is_the_least_or_greatest_truth_value_in_sqlite) {
  EXPECT_EQ(in_both(sq::bool_and(users.age > 18)), "bool_and(users.age > $1) | min(users.age > $1)");
  EXPECT_EQ(in_both(sq::bool_or(items.active)), "bool_or(items.active) | max(items.active)");
}

}  // namespace
