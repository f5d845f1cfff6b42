// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/insert.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_insert, has_all_its_clauses_in_the_order_of_sql) {
  const auto insert = sq::insert_into(users)
                          .set(users.name = "one", users.org_id = 2)
                          .returning((users.age + 4).as<"next">())
                          .on_conflict(users.email)
                          .do_update(users.age = 3);
  EXPECT_EQ(in_both(insert),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (email) DO UPDATE SET age = $4 RETURNING "
            "users.age + $3 AS next");
  EXPECT_EQ(parameters_of(insert), (texts{"text one", "int64 2", "int32 4", "int32 3"}));
}

TEST(statement_insert, needs_only_what_the_database_does_not_fill_in) {
  EXPECT_EQ(in_both(sq::insert_into(orgs).set(orgs.name = "Acme")), "INSERT INTO orgs (name) VALUES ($1)");
  static_assert(sq::sql<sq::sqlite>(sq::insert_into(counters).default_values()) ==
                "INSERT INTO counters DEFAULT VALUES");
}

TEST(statement_insert, has_a_constant_text_unless_a_row_can_leave_columns_out) {
  using assigned = decltype(sq::insert_into(orgs).set(orgs.name = "Acme"));
  using row = decltype(sq::insert_into(orgs).values_as_they_are(org{}));
  using insertable = decltype(sq::insert_into(orgs).values(sq::insertable<orgs_schema>{.name = "Acme"}));
  static_assert(sq::sql_text<sq::postgres, assigned>::is_constant);
  static_assert(sq::sql_text<sq::postgres, row>::is_constant);
  static_assert(!sq::sql_text<sq::postgres, insertable>::is_constant);
  static_assert(sq::sql_text<sq::postgres, insertable>::view == "INSERT INTO orgs (id, name) VALUES ($1, $2)");
}

TEST(statement_insert, gives_rows_only_if_asked) {
  static_assert(std::is_void_v<sq::row_type_of<decltype(sq::insert_into(counters).default_values())>>);
  static_assert(
      std::is_same_v<sq::row_type_of<decltype(sq::insert_into(counters).default_values().returning(counters))>,
                     sq::row<counters_schema>>);
}

}  // namespace
