// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/returning.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto removal = sq::delete_from(users).where(users.email.is_null());

static_assert(std::is_void_v<sq::row_type_of<decltype(removal)>>);
static_assert(std::is_same_v<sq::row_type_of<decltype(removal.returning(users))>, user>);
static_assert(
    std::is_same_v<std::tuple_element_t<1, sq::row_type_of<decltype(removal.returning(users.id, users.email))>>,
                   std::optional<std::string>>);

TEST(statement_clause_returning, follows_every_writing_statement) {
  static_assert(sq::sql<sq::postgres>(removal.returning(users.id, users.name)) ==
                "DELETE FROM users WHERE users.email IS NULL RETURNING users.id, users.name");
  EXPECT_EQ(in_both(sq::insert_into(counters).default_values().returning(counters)),
            "INSERT INTO counters DEFAULT VALUES RETURNING counters.id, counters.hits");
  EXPECT_EQ(in_both(sq::update(users).set(users.age = 1).where(users.id == 2).returning((users.age + 3).as<"next">())),
            "UPDATE users SET age = $1 WHERE users.id = $2 RETURNING users.age + $3 AS next");
}

TEST(statement_clause_returning, may_come_before_where) {
  const auto change = sq::update(users).set(users.age = 1).returning(users.age + 3).where(users.id == 2);
  EXPECT_EQ(in_both(change), "UPDATE users SET age = $1 WHERE users.id = $3 RETURNING users.age + $2");
  EXPECT_EQ(parameters_of(change), (texts{"int32 1", "int32 3", "int64 2"}));
}

}  // namespace
