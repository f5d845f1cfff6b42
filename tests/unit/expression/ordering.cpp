// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/expression/ordering.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_ordering, is_of_columns_and_expressions_in_either_direction) {
  EXPECT_EQ(in_both(sq::order_by(users.age)), "ORDER BY users.age");
  EXPECT_EQ(in_both(sq::order_by(users.age.desc().nulls_last(), users.id + 1, users.name.asc())),
            "ORDER BY users.age DESC NULLS LAST, users.id + $1, users.name ASC");
}

}  // namespace
