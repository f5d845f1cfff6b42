// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

#include <gtest/gtest.h>

#include <sequent/expression/statistical_aggregate.hpp>
#include <sequent/sequent.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

// Of one row there is no variance.
static_assert(may_be_null_in_groups<decltype(sq::variance(users.age))> &&
              may_be_null_in_groups<decltype(sq::stddev(users.age))>);
static_assert(!may_be_null_in_groups<decltype(sq::var_pop(users.age))> &&
              may_be_null<decltype(sq::stddev_pop(users.age))>);

TEST(expression_statistical_aggregate, is_a_double) {
  EXPECT_EQ(in_postgres(sq::variance(users.age)), "CAST(variance(users.age) AS double precision)");
  EXPECT_EQ(in_postgres(sq::stddev(items.price)), "stddev(items.price)");
  EXPECT_EQ(in_postgres(sq::var_pop(items.ratio)), "var_pop(CAST(items.ratio AS double precision))");
  EXPECT_EQ(in_postgres(sq::stddev_pop(users.age).distinct()),
            "CAST(stddev_pop(DISTINCT users.age) AS double precision)");
}

}  // namespace
