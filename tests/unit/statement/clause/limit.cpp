// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <concepts>
#include <cstdint>
#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/limit.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto query = sq::select(users.id);

template <class Count>
concept can_limit = requires(Count count) { query.limit(count); };
static_assert(can_limit<int> && can_limit<std::uint64_t> && can_limit<std::remove_const_t<decltype(sq::param<"n">)>>);
static_assert(!can_limit<double> && !can_limit<const char*> && !can_limit<std::remove_const_t<decltype(users.name)>>);

TEST(statement_clause_limit, keeps_and_leaves_out_rows) {
  EXPECT_EQ(in_both(query.limit(3)), "SELECT users.id FROM users LIMIT $1");
  EXPECT_EQ(in_both(query.limit(3).offset(4)), "SELECT users.id FROM users LIMIT $1 OFFSET $2");
  EXPECT_EQ(in_both(query.offset(4).limit(3)), "SELECT users.id FROM users LIMIT $1 OFFSET $2");
  EXPECT_EQ(parameters_of(query.offset(4).limit(3)), (texts{"int64 3", "int64 4"}));
}

TEST(statement_clause_limit, has_an_offset_alone) {
  EXPECT_EQ(in_postgres(query.offset(4)), "SELECT users.id FROM users OFFSET $1");
  EXPECT_EQ(in_sqlite(query.offset(4)), "SELECT users.id FROM users LIMIT -1 OFFSET ?1");
  EXPECT_EQ(parameters_of<sq::sqlite>(query.offset(4)), texts{"int64 4"});
}

TEST(statement_clause_limit, takes_literals_and_parameters) {
  static_assert(sq::sql<sq::postgres>(query.limit(sq::literal<10>).offset(sq::literal<20>)) ==
                "SELECT users.id FROM users LIMIT 10 OFFSET 20");
  EXPECT_EQ(parameters_of(query.limit(sq::param<"most">)), texts{"int64 :most"});
}

TEST(statement_clause_limit, takes_what_was_said_last) {
  EXPECT_EQ(parameters_of(query.limit(1).offset(2).limit(3)), (texts{"int64 3", "int64 2"}));
}

TEST(statement_clause_limit, refuses_a_number_that_no_database_holds) {
  EXPECT_THROW(static_cast<void>(query.limit(std::numeric_limits<std::uint64_t>::max())), std::out_of_range);
}

}  // namespace
