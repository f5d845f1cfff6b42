// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/dialect/copy_text.hpp>
#include <sequent/named.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

// Members that are left out on purpose.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace {

using namespace shop;

template <class Statement>
sq::detail::copy_target target_of(const Statement& insert) {
  return sq::detail::copy_target_of(sq::postgres::info, sq::detail::info_of<typename Statement::tag>,
                                    sq::detail::slots_as_they_stand(insert.bound_values));
}

TEST(dialect_copy_text, names_the_columns_that_the_first_row_gives) {
  using row = sq::insertable<users_schema>;
  const auto some = target_of(sq::insert_into(users).values(std::vector<row>{{.org_id = 1, .name = "a"}}));
  EXPECT_EQ(some.table, "users");
  EXPECT_EQ(some.columns, "org_id, name, email");
  const auto all =
      target_of(sq::insert_into(users).values(std::vector<row>{{.id = 1, .org_id = 1, .name = "a", .age = 3}}));
  EXPECT_EQ(all.columns, "id, org_id, name, email, age");
}

TEST(dialect_copy_text, quotes_what_is_named_at_run_time) {
  using row = sq::insertable<users_schema>;
  const auto named = users.in_schema("tenant 1").named("a\"b");
  const auto into = target_of(sq::insert_into(named).values(std::vector<row>{{.org_id = 1, .name = "a"}}));
  EXPECT_EQ(into.table, "\"tenant 1\".\"a\"\"b\"");
  EXPECT_EQ(into.columns, "org_id, name, email");
}

}  // namespace
