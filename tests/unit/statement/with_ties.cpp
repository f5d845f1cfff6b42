// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/with_ties.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_with_ties, is_a_limit) {
  const auto query = sq::select(users.name).order_by(users.age).offset(2).limit(sq::with_ties(3));
  EXPECT_EQ(in_postgres(query),
            "SELECT users.name FROM users ORDER BY users.age FETCH FIRST $2 ROWS WITH TIES OFFSET $1");
  EXPECT_EQ(parameters_of(query), (texts{"int64 2", "int64 3"}));
}

}  // namespace
