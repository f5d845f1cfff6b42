// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/ordered_set_aggregate.hpp>
#include <sequent/sequent.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(std::is_same_v<decltype(sq::percentile_cont(0.5, users.age))::value_type, double>);
static_assert(std::is_same_v<decltype(sq::percentile_disc(0.5, users.age))::value_type, std::int32_t>);
static_assert(may_be_null<decltype(sq::mode(users.age))> && !may_be_null_in_groups<decltype(sq::mode(users.age))>);
static_assert(may_be_null_in_groups<decltype(sq::mode(users.email))>);

TEST(expression_ordered_set_aggregate, says_its_order_within_group) {
  EXPECT_EQ(in_postgres(sq::percentile_cont(0.5, users.age)), "percentile_cont($1) WITHIN GROUP (ORDER BY users.age)");
  EXPECT_EQ(in_postgres(sq::percentile_disc(1, users.name)), "percentile_disc($1) WITHIN GROUP (ORDER BY users.name)");
  EXPECT_EQ(in_postgres(sq::percentile_cont(sq::param<"p">, users.age + 1)),
            "percentile_cont($1) WITHIN GROUP (ORDER BY users.age + $2)");
  EXPECT_EQ(in_postgres(sq::mode(users.name)), "mode() WITHIN GROUP (ORDER BY users.name)");
}

}  // namespace
