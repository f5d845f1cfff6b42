// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/where.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_clause_where, keeps_the_rows_that_meet_a_condition) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.id).where(users.email.is_null())) ==
                "SELECT users.id FROM users WHERE users.email IS NULL");
  EXPECT_EQ(in_both(sq::select(users.id).where(users.age > 3)), "SELECT users.id FROM users WHERE users.age > $1");
  EXPECT_EQ(in_both(sq::select(items.id).where(items.active)), "SELECT items.id FROM items WHERE items.active");
  EXPECT_EQ(in_both(sq::select(users.id).where(sq::literal<true>)), "SELECT users.id FROM users WHERE TRUE");
  EXPECT_EQ(in_both(sq::select(users.id).where(sq::param<"all">)), "SELECT users.id FROM users WHERE $1");
}

TEST(statement_clause_where, joins_what_is_said_again_by_and) {
  EXPECT_EQ(in_both(sq::select(users.id).where(users.age > 3).where(users.age < 9).where(users.email.is_null())),
            "SELECT users.id FROM users WHERE users.age > $1 AND users.age < $2 AND users.email IS NULL");
  EXPECT_EQ(in_both(sq::select(users.id).where(users.age > 3 || users.id == 1).where(users.age < 9 || users.id == 2)),
            "SELECT users.id FROM users WHERE (users.age > $1 OR users.id = $2) AND (users.age < $3 OR users.id = $4)");
}

TEST(statement_clause_where, chooses_a_condition_at_run_time) {
  const auto query = [](bool is_old, bool is_first) {
    return sq::select(users.id).where_if(is_old, users.age > 65).where_if(is_first, users.id == 1 || users.id == 2);
  };
  EXPECT_EQ(in_both(query(true, true)),
            "SELECT users.id FROM users WHERE users.age > $1 AND (users.id = $2 OR users.id = $3)");
  EXPECT_EQ(in_both(query(true, false)), "SELECT users.id FROM users WHERE users.age > $1");
  EXPECT_EQ(in_both(query(false, true)), "SELECT users.id FROM users WHERE (users.id = $1 OR users.id = $2)");
  EXPECT_EQ(in_both(query(false, false)), "SELECT users.id FROM users");
  EXPECT_EQ(parameters_of(query(true, false)), texts{"int32 65"});
  EXPECT_EQ(parameters_of(query(false, true)), (texts{"int64 1", "int64 2"}));
}

TEST(statement_clause_where, joins_run_time_choices_with_the_rest) {
  const auto query = [](std::optional<int> age, bool is_first) {
    return sq::select(users.id)
        .where(users.age > sq::if_set(age))
        .where_if(is_first, users.id == 1)
        .where(users.email.is_null());
  };
  EXPECT_EQ(in_both(query(3, true)),
            "SELECT users.id FROM users WHERE users.age > $1 AND users.id = $2 AND users.email IS NULL");
  EXPECT_EQ(in_both(query({}, true)), "SELECT users.id FROM users WHERE users.id = $1 AND users.email IS NULL");
  EXPECT_EQ(in_both(query({}, false)), "SELECT users.id FROM users WHERE users.email IS NULL");
}

TEST(statement_clause_where, drops_a_wanted_condition_whose_if_set_is_empty) {
  const auto query = sq::select(users.id).where_if(true, users.age > sq::if_set(std::optional<int>()));
  EXPECT_EQ(in_both(query), "SELECT users.id FROM users");
  EXPECT_EQ(parameters_of(query), texts{});
}

TEST(statement_clause_where, is_left_out_on_purpose) {
  static_assert(sq::sql<sq::postgres>(sq::delete_from(users).all_rows()) == "DELETE FROM users");
  static_assert(sq::sql<sq::postgres>(sq::delete_from(users).all_rows().where(users.email.is_null())) ==
                "DELETE FROM users WHERE users.email IS NULL");
}

TEST(statement_clause_where, is_never_dropped_by_all_rows) {
  const auto removal = [](bool is_old) { return sq::delete_from(users).where_if(is_old, users.age > 65).all_rows(); };
  EXPECT_EQ(in_both(removal(true)), "DELETE FROM users WHERE users.age > $1");
  EXPECT_EQ(in_both(removal(false)), "DELETE FROM users");
  EXPECT_EQ(in_both(sq::update(users).set(users.age = 1).where(users.id == 2).all_rows()),
            "UPDATE users SET age = $1 WHERE users.id = $2");
}

}  // namespace
