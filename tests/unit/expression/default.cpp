// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/expression/default.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_default, leaves_the_column_out_of_an_insert) {
  const auto inserted = sq::insert_into(users).set(users.age = sq::default_, users.name = "Ada", users.org_id = 7,
                                                   users.email = sq::default_);
  EXPECT_EQ(in_both(inserted), "INSERT INTO users (name, org_id) VALUES ($1, $2)");
  EXPECT_EQ(parameters_of(inserted), (texts{"text Ada", "int64 7"}));
  EXPECT_EQ(in_both(sq::insert_into(counters).set(counters.hits = sq::default_)),
            "INSERT INTO counters DEFAULT VALUES");
}

TEST(expression_default, is_assigned_in_postgres) {
  EXPECT_EQ(in_postgres(sq::update(users).set(users.age = sq::default_, users.name = "x").where(users.id == 1)),
            "UPDATE users SET age = DEFAULT, name = $1 WHERE users.id = $2");
  EXPECT_EQ(in_postgres(sq::insert_into(users)
                            .set(users.name = "Ada", users.org_id = 7)
                            .on_conflict(users.email)
                            .do_update(users.age = sq::default_)),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (email) DO UPDATE SET age = DEFAULT");
}

}  // namespace
