// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/dialect/write_choice.hpp>
#include <sequent/expression/case.hpp>
#include <sequent/expression/choose.hpp>
#include <sequent/expression/repeated.hpp>
#include <sequent/expression/sort_keys.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto keys = sq::sort_keys(sq::sort_key<"name">(users.name), sq::sort_key<"age">(users.age + 1));
constexpr auto is_age = [](int age) { return users.age == age; };

// Wherever the choice stands, what follows it keeps its numbers.
TEST(dialect_write_choice, numbers_what_follows_whatever_is_chosen) {
  const auto query = [](int which, const std::vector<int>& ages) {
    return sq::select(sq::choose(which, users.age + 1, users.age, users.age * 2 + 3), users.id + 4)
        .from(users)
        .join(orgs, sq::any_of(ages, is_age) && orgs.id == 5)
        .where(sq::choose(which == 0 ? 1 : 0, sq::all_of(ages, is_age), users.id == 6))
        .order_by(keys.parse(which == 2 ? "age" : ""), users.id + 7)
        .limit(8);
  };
  EXPECT_EQ(in_both(query(0, {1, 2})),
            "SELECT (users.age + $1), users.id + $2 FROM users JOIN orgs ON (users.age = $3 OR users.age = $4) AND "
            "orgs.id = $5 WHERE (users.id = $6) ORDER BY users.id + $7 LIMIT $8");
  EXPECT_EQ(parameters_of(query(0, {1, 2})),
            (texts{"int32 1", "int64 4", "int32 1", "int32 2", "int64 5", "int64 6", "int64 7", "int64 8"}));
  EXPECT_EQ(in_both(query(2, {})),
            "SELECT (users.age * $1 + $2), users.id + $3 FROM users JOIN orgs ON (FALSE) AND orgs.id = $4 "
            "WHERE (TRUE) ORDER BY users.age + $5, users.id + $6 LIMIT $7");
  EXPECT_EQ(parameters_of(query(2, {})),
            (texts{"int32 2", "int32 3", "int64 4", "int64 5", "int32 1", "int64 7", "int64 8"}));
}

// The clauses of a query are said in any order; each begins behind what was said before it.
TEST(dialect_write_choice, knows_where_the_values_of_each_clause_begin) {
  const auto query =
      sq::select(users.id).limit(1).where(sq::any_of(std::vector{2, 3}, is_age)).offset(4).where(users.id == 5);
  EXPECT_EQ(in_both(query),
            "SELECT users.id FROM users WHERE (users.age = $2 OR users.age = $3) AND users.id = $5 LIMIT $1 OFFSET $4");
}

TEST(dialect_write_choice, repeats_inside_of_what_is_spelled_by_a_pattern) {
  const auto size = sq::case_(sq::when(sq::any_of(std::vector{1, 2}, is_age), users.id + 3), sq::else_(users.id + 4));
  EXPECT_EQ(in_both(sq::select(size, users.id + 5)),
            "SELECT CASE WHEN users.age = $1 OR users.age = $2 THEN users.id + $3 ELSE users.id + $4 END, "
            "users.id + $5 FROM users");
}

TEST(dialect_write_choice, writes_an_update_with_choices) {
  const auto query = sq::update(users)
                         .set(users.age = sq::choose(1, users.age + 1, users.age + 2))
                         .where(sq::any_of(std::vector{3, 4}, is_age) && users.id == 5);
  EXPECT_EQ(in_both(query),
            "UPDATE users SET age = (users.age + $1) WHERE (users.age = $2 OR users.age = $3) AND users.id = $4");
}

}  // namespace
