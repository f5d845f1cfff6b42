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
  EXPECT_EQ(in_both(sq::select(sq::count().as<"count">()).from(users)), "SELECT count(*) FROM users");
}

TEST(expression_label, is_written_as_its_position) {
  const auto decade = (users.age / 10).as<"decade">();
  EXPECT_EQ(in_both(sq::select(sq::count(), decade).group_by(sq::label<"decade">).order_by(sq::label<"decade">.desc())),
            "SELECT count(*), users.age / $1 AS decade FROM users GROUP BY 2 ORDER BY 2 DESC");
  EXPECT_EQ(in_both(sq::select(users.name.as<"who">(), decade).order_by(sq::label<"decade">, sq::label<"who">.asc())),
            "SELECT users.name AS who, users.age / $1 AS decade FROM users ORDER BY 2, 1 ASC");
  EXPECT_EQ(in_both(sq::select(users.email.as<"mail">(), decade)
                        .order_by(sq::label<"mail">.nulls_first(), sq::label<"decade">.nulls_last())),
            "SELECT users.email AS mail, users.age / $1 AS decade FROM users ORDER BY 1 NULLS FIRST, 2 NULLS LAST");
}

TEST(expression_label, counts_the_columns_of_whole_tables) {
  EXPECT_EQ(in_both(sq::select(orgs, (orgs.id + 1).as<"next">()).order_by(sq::label<"next">)),
            "SELECT orgs.id, orgs.name, orgs.id + $1 AS next FROM orgs ORDER BY 3");
}

TEST(expression_label, lets_what_is_grouped_by_it_be_selected) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.age.as<"years">(), sq::count()).group_by(sq::label<"years">)) ==
                "SELECT users.age AS years, count(*) FROM users GROUP BY 1");
}

}  // namespace
