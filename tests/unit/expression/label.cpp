// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/expression/label.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_label, names_an_expression_in_the_result) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.name.as<"who">())) == "SELECT users.name AS who FROM users");
  EXPECT_EQ(in_both(sq::select((users.age + 1).as<"next">(), sq::count().as<"n">()).group_by(users.age)),
            "SELECT users.age + $1 AS next, count(*) AS n FROM users GROUP BY users.age");
}

TEST(expression_label, is_quoted_where_it_must_be) {
  EXPECT_EQ(in_both(sq::select(users.name.as<"Who">())), "SELECT users.name AS \"Who\" FROM users");
  EXPECT_EQ(in_postgres(sq::select(users.name.as<"user">())), "SELECT users.name AS \"user\" FROM users");
  EXPECT_EQ(in_sqlite(sq::select(users.name.as<"user">())), "SELECT users.name AS user FROM users");
}

TEST(expression_label, says_nothing_that_the_database_says_itself) {
  EXPECT_EQ(in_both(sq::select(users.name.as<"name">())), "SELECT users.name FROM users");
  EXPECT_EQ(in_both(sq::select(sq::count().as<"count">())), "SELECT count(*)");
}

}  // namespace
