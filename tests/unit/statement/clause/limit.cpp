// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/choose.hpp>
#include <sequent/expression/value.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/clause/limit.hpp>
#include <sequent/statement/with_ties.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto query = sq::select(users.id);

template <class Count>
constexpr bool can_limit = sq::detail::is_row_count<std::remove_cvref_t<Count>>;
static_assert(can_limit<int> && can_limit<std::uint64_t> && can_limit<decltype(sq::param<"n">)>);
static_assert(can_limit<decltype(sq::literal<5>)> && !can_limit<decltype(sq::literal<-5>)>);
static_assert(!can_limit<double> && !can_limit<bool> && !can_limit<const char*>);
static_assert(can_limit<decltype(sq::choose(1, sq::literal<1>, sq::literal<5>))>);
static_assert(!can_limit<decltype(sq::choose(1, sq::literal<1>, sq::literal<-5>))>);
static_assert(!can_limit<decltype(users.name)> && can_limit<decltype(sq::literal<5> + 1)>);

TEST(statement_clause_limit, keeps_and_leaves_out_rows) {
  EXPECT_EQ(in_both(query.limit(3)), "SELECT users.id FROM users LIMIT $1");
  EXPECT_EQ(in_both(query.limit(3).offset(4)), "SELECT users.id FROM users LIMIT $1 OFFSET $2");
  EXPECT_EQ(in_both(query.offset(4).limit(3)), "SELECT users.id FROM users LIMIT $2 OFFSET $1");
  EXPECT_EQ(parameters_of(query.offset(4).limit(3)), (texts{"int64 4", "int64 3"}));
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

TEST(statement_clause_limit, takes_an_expression_of_an_integer) {
  const auto staff = sq::select(sq::count()).from(orgs).scalar_subquery();
  EXPECT_EQ(in_both(query.limit(staff).offset(staff * sq::param<"page">)),
            "SELECT users.id FROM users LIMIT (SELECT count(*) FROM orgs) OFFSET (SELECT count(*) FROM orgs) * $1");
  EXPECT_EQ(
      in_postgres(query.order_by(users.id).limit(sq::with_ties(staff + 1))),
      "SELECT users.id FROM users ORDER BY users.id FETCH FIRST ((SELECT count(*) FROM orgs) + $1) ROWS WITH TIES");
  EXPECT_EQ(parameters_of(query.limit(staff + 1)), texts{"int64 1"});
}

TEST(statement_clause_limit, refuses_a_negative_number) {
  EXPECT_THROW(static_cast<void>(query.limit(-1)), std::out_of_range);
  EXPECT_THROW(static_cast<void>(query.limit(sq::value(-1))), std::out_of_range);
  EXPECT_NO_THROW(static_cast<void>(query.limit(sq::value(1))));
  EXPECT_THROW(static_cast<void>(query.offset(std::numeric_limits<std::int64_t>::min())), std::out_of_range);
  EXPECT_EQ(parameters_of(query.limit(0)), texts{"int64 0"});
}

TEST(statement_clause_limit, refuses_a_number_that_no_database_holds) {
  EXPECT_THROW(static_cast<void>(query.limit(std::numeric_limits<std::uint64_t>::max())), std::out_of_range);
}

}  // namespace
