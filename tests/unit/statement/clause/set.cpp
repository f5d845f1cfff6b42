// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <stdexcept>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/set.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_clause_set, writes_columns_without_their_table) {
  const auto change =
      sq::update(users).set(users.name = "Ada", users.age = users.age + 1, users.email = std::nullopt).all_rows();
  EXPECT_EQ(in_both(change), "UPDATE users SET name = $1, age = users.age + $2, email = $3");
  EXPECT_EQ(parameters_of(change), (texts{"text Ada", "int32 1", "text NULL"}));
}

TEST(statement_clause_set, quotes_columns) {
  EXPECT_EQ(in_postgres(sq::update(order).set(order.user = "a", order.quoted = "b").all_rows()),
            "UPDATE \"My Shop\".\"order\" SET \"user\" = $1, \"say \"\"hi\"\"\" = $2");
}

TEST(statement_clause_set, takes_the_members_of_a_patch_that_have_a_value) {
  const auto change = [](const sq::patch<users_schema>& patch) {
    return sq::update(users).set(patch).where(users.id == 5);
  };
  EXPECT_EQ(in_both(change({.name = "Ada"})), "UPDATE users SET name = $1 WHERE users.id = $2");
  EXPECT_EQ(in_both(change({.org_id = 7, .age = 3})), "UPDATE users SET org_id = $1, age = $2 WHERE users.id = $3");
  EXPECT_EQ(parameters_of(change({.org_id = 7, .age = 3})), (texts{"int64 7", "int32 3", "int64 5"}));
  EXPECT_EQ(in_both(change({.email = std::nullopt})), "UPDATE users SET email = $1 WHERE users.id = $2");
  EXPECT_EQ(parameters_of(change({.email = std::nullopt})), (texts{"text NULL", "int64 5"}));
}

TEST(statement_clause_set, leaves_generated_columns_out_of_a_patch) {
  EXPECT_EQ(in_both(sq::update(items).set({.price = 2.5}).all_rows()), "UPDATE items SET price = $1");
}

TEST(statement_clause_set, refuses_an_empty_patch) {
  EXPECT_THROW(static_cast<void>(sq::update(users).set(sq::patch<users_schema>{})), std::invalid_argument);
}

}  // namespace
