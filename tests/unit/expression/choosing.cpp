// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/choosing.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(std::is_same_v<decltype(sq::greatest(users.age, users.id))::value_type, std::int64_t>);
static_assert(std::is_same_v<decltype(sq::nullif(users.age, users.id))::value_type, std::int32_t>);
static_assert(!may_be_null<decltype(sq::greatest(items.large, users.age))>);
static_assert(may_be_null<decltype(sq::least(items.large, items.large))>);
static_assert(may_be_null<decltype(sq::nullif(users.age, 0))>);

TEST(expression_choosing, ignores_null_in_both_databases) {
  EXPECT_EQ(in_postgres(sq::greatest(users.age, users.id + 1, 3)), "greatest(users.age, users.id + $1, $2)");
  EXPECT_EQ(
      in_sqlite(sq::least(users.age, users.id + 1, 3)),
      "min(coalesce(users.age, users.id + ?1, ?2), coalesce(users.id + ?1, users.age, ?2), coalesce(?2, users.age, "
      "users.id + ?1))");
  EXPECT_EQ(in_sqlite(sq::greatest(users.age, 3) > 4), "max(coalesce(users.age, ?1), coalesce(?1, users.age)) > ?2");
}

TEST(expression_choosing, makes_null_of_a_value) {
  EXPECT_EQ(in_both(users.id / sq::nullif(users.age, 0)), "users.id / nullif(users.age, $1)");
}

}  // namespace
