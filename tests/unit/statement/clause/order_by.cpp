// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/order_by.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_clause_order_by, takes_expressions_and_terms) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.id).order_by(users.name)) ==
                "SELECT users.id FROM users ORDER BY users.name");
  static_assert(
      sq::sql<sq::postgres>(sq::select(users.id).order_by(users.name.desc(), users.email.nulls_last(), users.age)) ==
      "SELECT users.id FROM users ORDER BY users.name DESC, users.email NULLS LAST, users.age");
  EXPECT_EQ(in_both(sq::select(users.id).order_by(users.age % 10)),
            "SELECT users.id FROM users ORDER BY users.age % $1");
}

TEST(statement_clause_order_by, puts_what_is_said_again_behind_the_rest) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.id).order_by(users.name.desc()).order_by(users.age, users.id)) ==
                "SELECT users.id FROM users ORDER BY users.name DESC, users.age, users.id");
  EXPECT_EQ(parameters_of(sq::select(users.id).order_by(users.age + 1).order_by(users.age + 2)),
            (texts{"int32 1", "int32 2"}));
}

TEST(statement_clause_order_by, stands_before_limit_whatever_was_said_first) {
  const auto query = sq::select(users.id).limit(3).order_by(users.age + 1).where(users.id > 2);
  EXPECT_EQ(in_both(query), "SELECT users.id FROM users WHERE users.id > $3 ORDER BY users.age + $2 LIMIT $1");
  EXPECT_EQ(parameters_of(query), (texts{"int64 3", "int32 1", "int64 2"}));
}

}  // namespace
