// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/update.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_update, has_all_its_clauses_in_the_order_of_sql) {
  const auto change = sq::update(users)
                          .set(users.age = users.age + 1)
                          .returning(users.id)
                          .where(users.id == 2)
                          .where(users.name == "three");
  EXPECT_EQ(in_both(change),
            "UPDATE users SET age = users.age + $1 WHERE users.id = $2 AND users.name = $3 RETURNING users.id");
  EXPECT_EQ(parameters_of(change), (texts{"int32 1", "int64 2", "text three"}));
}

TEST(statement_update, reads_subqueries) {
  const auto oldest = sq::select(sq::max(items.medium)).correlate(users).where(items.id == users.id);
  EXPECT_EQ(in_both(sq::update(users).set(users.age = sq::coalesce(oldest.scalar_subquery(), 0)).all_rows()),
            "UPDATE users SET age = coalesce((SELECT max(items.medium) FROM items WHERE items.id = users.id), $1)");
}

TEST(statement_update, drops_conditions_at_run_time_but_not_all_of_them) {
  const auto change = [](std::optional<int> age) {
    return in_both(sq::update(users).set(users.age = 1).where(users.id == 2).where(users.age > sq::if_set(age)));
  };
  EXPECT_EQ(change(3), "UPDATE users SET age = $1 WHERE users.id = $2 AND users.age > $3");
  EXPECT_EQ(change({}), "UPDATE users SET age = $1 WHERE users.id = $2");
}

}  // namespace
