// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

#include <gtest/gtest.h>

#include <sequent/expression/filter.hpp>
#include <sequent/expression/window.hpp>
#include <sequent/sequent.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

// None of the rows may be left.
static_assert(may_be_null_in_groups<decltype(sq::filter(sq::sum(users.age), users.age > 1))>);
static_assert(may_be_null<decltype(sq::over(sq::filter(sq::sum(users.age), users.age > 1)))>);
static_assert(!may_be_null<decltype(sq::filter(sq::count(), users.age > 1))>);

TEST(expression_filter, stands_behind_its_aggregate) {
  EXPECT_EQ(in_both(sq::filter(sq::count(), users.age > 1 && users.email.is_null())),
            "count(*) FILTER (WHERE users.age > $1 AND users.email IS NULL)");
  EXPECT_EQ(in_both(sq::filter(sq::count(users.email).distinct(), users.age > 1)),
            "count(DISTINCT users.email) FILTER (WHERE users.age > $1)");
  EXPECT_EQ(in_both(sq::filter(sq::max(users.age + 1), users.age > 2) > 3),
            "max(users.age + $1) FILTER (WHERE users.age > $2) > $3");
}

TEST(expression_filter, is_cast_with_its_aggregate_and_stands_before_its_window) {
  EXPECT_EQ(in_postgres(sq::filter(sq::sum(items.id), items.active)),
            "CAST(sum(items.id) FILTER (WHERE items.active) AS bigint)");
  EXPECT_EQ(in_postgres(sq::over(sq::filter(sq::sum(items.id), items.active), sq::partition_by(items.small))),
            "CAST(sum(items.id) FILTER (WHERE items.active) OVER (PARTITION BY items.small) AS bigint)");
}

}  // namespace
