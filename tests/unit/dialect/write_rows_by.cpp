// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <vector>

#include <gtest/gtest.h>

#include <sequent/dialect/write_rows_by.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

// Members that are left out on purpose.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace {

using namespace shop;

using change = sq::patch<users_schema>;

TEST(dialect_write_rows_by, joins_arrays_or_sets_the_values_of_one) {
  const auto renamed = sq::update(users).set(std::vector<change>{{.id = 1, .name = "Ada"}, {.id = 2, .name = "Ben"}});
  EXPECT_EQ(
      in_postgres(renamed.by(users.id)),
      "UPDATE users SET name = sequent_given.name FROM unnest($1, $2) AS sequent_given (id, name) WHERE users.id = "
      "sequent_given.id");
  EXPECT_EQ(in_sqlite(renamed.by(users.id)), "UPDATE users SET name = ?2 WHERE users.id = ?1");
}

TEST(dialect_write_rows_by, finds_rows_by_several_columns_and_a_condition) {
  const auto aged = sq::update(users).set(std::vector<change>{{.id = 1, .name = "Ada", .age = 36}});
  const auto some = aged.by(users.name, users.id).where(users.age < 7 || users.age > 70).returning(users.id);
  EXPECT_EQ(in_postgres(some),
            "UPDATE users SET age = sequent_given.age FROM unnest($1, $2, $3) AS sequent_given (id, name, age) WHERE "
            "users.id = sequent_given.id AND users.name = sequent_given.name AND (users.age < $4 OR users.age > $5) "
            "RETURNING users.id");
  EXPECT_EQ(in_sqlite(some),
            "UPDATE users SET age = ?3 WHERE users.id = ?1 AND users.name = ?2 AND (users.age < ?4 OR users.age > ?5) "
            "RETURNING users.id");
}

}  // namespace
