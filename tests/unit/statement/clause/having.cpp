// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/having.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_clause_having, keeps_the_groups_that_meet_a_condition) {
  const auto query =
      sq::select(users.age).where(users.id > 1).group_by(users.age).having(sq::count() > 2 && users.age < 3);
  EXPECT_EQ(
      in_both(query),
      "SELECT users.age FROM users WHERE users.id > $1 GROUP BY users.age HAVING count(*) > $2 AND users.age < $3");
  EXPECT_EQ(parameters_of(query), (texts{"int64 1", "int64 2", "int32 3"}));
}

TEST(statement_clause_having, joins_what_is_said_again_by_and) {
  EXPECT_EQ(in_both(sq::select(users.age).group_by(users.age).having(sq::count() > 2).having(sq::min(users.id) == 1)),
            "SELECT users.age FROM users GROUP BY users.age HAVING count(*) > $1 AND min(users.id) = $2");
}

TEST(statement_clause_having, stands_without_groups_for_all_rows) {
  EXPECT_EQ(in_both(sq::select(sq::max(users.age)).having(sq::count() > 2)),
            "SELECT max(users.age) FROM users HAVING count(*) > $1");
}

TEST(statement_clause_having, vanishes_with_its_if_set) {
  const auto text = [](std::optional<int> least) {
    return in_both(sq::select(users.age).group_by(users.age).having(sq::count() > sq::if_set(least)).limit(1));
  };
  EXPECT_EQ(text(2), "SELECT users.age FROM users GROUP BY users.age HAVING count(*) > $1 LIMIT $2");
  EXPECT_EQ(text({}), "SELECT users.age FROM users GROUP BY users.age LIMIT $1");
}

}  // namespace
