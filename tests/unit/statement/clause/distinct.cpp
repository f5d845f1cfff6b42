// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/distinct.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_clause_distinct, leaves_out_equal_rows) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.name).distinct()) == "SELECT DISTINCT users.name FROM users");
  static_assert(sq::sql<sq::sqlite>(sq::select(users.name).where(users.email.is_null()).distinct()) ==
                "SELECT DISTINCT users.name FROM users WHERE users.email IS NULL");
}

TEST(statement_clause_distinct, keeps_the_first_of_each_in_postgres) {
  static_assert(sq::sql<sq::postgres>(
                    sq::select(users.name, users.age).distinct_on(users.org_id, users.age).order_by(users.org_id)) ==
                "SELECT DISTINCT ON (users.org_id, users.age) users.name, users.age FROM users ORDER BY users.org_id");
  static_assert(sq::sql_text<sq::sqlite, decltype(sq::select(users.name).distinct_on(users.age))>::missing ==
                sq::feature::distinct_on);
  static_assert(sq::sql_text<sq::postgres, decltype(sq::select(users.name).distinct_on(users.age))>::missing ==
                sq::feature::none);
}

TEST(statement_clause_distinct, names_items_of_the_select_list_by_their_labels) {
  static_assert(sq::sql<sq::postgres>(sq::select(users, (users.age / 10).as<"decade">())
                                          .distinct_on(sq::label<"decade">, users.name)
                                          .order_by(sq::label<"decade">.desc())) ==
                "SELECT DISTINCT ON (6, users.name) users.id, users.org_id, users.name, users.email, users.age, "
                "users.age / $1 AS decade FROM users ORDER BY 6 DESC");
}

TEST(statement_clause_distinct, numbers_its_values_when_they_are_said) {
  const auto query = sq::select((users.age + 2).as<"b">()).distinct_on(users.age + 1);
  EXPECT_EQ(in_postgres(query), "SELECT DISTINCT ON (users.age + $2) users.age + $1 AS b FROM users");
  EXPECT_EQ(parameters_of(query), (texts{"int32 2", "int32 1"}));
}

}  // namespace
