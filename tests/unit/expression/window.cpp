// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>

#include <gtest/gtest.h>

#include <sequent/expression/window.hpp>
#include <sequent/sequent.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto by_id = sq::order_by(users.id);

template <class Frame>
inline constexpr bool sum_may_be_null = may_be_null<decltype(sq::over(sq::sum(users.age), by_id, Frame()))>;

// The current row is among the rows of its window, unless its frame leaves it out.
static_assert(!may_be_null<decltype(sq::over(sq::sum(users.age)))>);
static_assert(may_be_null<decltype(sq::over(sq::max(users.email)))>);
static_assert(!may_be_null<decltype(sq::over(sq::count(users.email)))>);
static_assert(!sum_may_be_null<decltype(sq::rows(sq::unbounded_preceding))>);
static_assert(!sum_may_be_null<decltype(sq::rows(sq::preceding(2), sq::following(2)))>);
static_assert(!sum_may_be_null<decltype(sq::rows(sq::current_row, sq::current_row).exclude_ties())>);
static_assert(sum_may_be_null<decltype(sq::rows(sq::preceding(2), sq::preceding(1)))>);
static_assert(sum_may_be_null<decltype(sq::rows(sq::following(1), sq::following(2)))>);
static_assert(sum_may_be_null<decltype(sq::rows(sq::unbounded_preceding).exclude_current_row())>);
static_assert(sum_may_be_null<decltype(sq::groups(sq::unbounded_preceding).exclude_group())>);

// A window makes no group of the rows: columns stand beside it, and the result may be empty.
static_assert(reads<std::string, std::int64_t>(sq::select(users.name, sq::over(sq::sum(users.age)))));
static_assert(reads<std::optional<std::int64_t>>(
    sq::select(sq::select(sq::over(sq::count(), sq::partition_by(orgs.name))).from(orgs).scalar_subquery().as<"n">())));

TEST(expression_window, is_said_by_partition_order_and_frame) {
  EXPECT_EQ(in_both(sq::over(sq::count())), "count(*) OVER ()");
  EXPECT_EQ(in_both(sq::over(sq::max(users.age), sq::partition_by(users.org_id, users.name))),
            "max(users.age) OVER (PARTITION BY users.org_id, users.name)");
  EXPECT_EQ(in_both(sq::over(sq::min(users.age + 1), sq::partition_by(users.age % 2), sq::order_by(users.age + 3),
                             sq::rows(sq::preceding(4), sq::current_row))),
            "min(users.age + $1) OVER (PARTITION BY users.age % $2 ORDER BY users.age + $3 "
            "ROWS BETWEEN $4 PRECEDING AND CURRENT ROW)");
}

TEST(expression_window, is_made_once_for_several_functions) {
  const auto by_org = sq::window(sq::partition_by(users.org_id), by_id);
  EXPECT_EQ(in_both(sq::over(sq::rank(), by_org)), "rank() OVER (PARTITION BY users.org_id ORDER BY users.id)");
  EXPECT_EQ(in_both(sq::over(sq::count(), by_org)), "count(*) OVER (PARTITION BY users.org_id ORDER BY users.id)");
}

TEST(expression_window, is_cast_as_its_function_is_in_postgres) {
  EXPECT_EQ(in_postgres(sq::over(sq::sum(items.id))), "CAST(sum(items.id) OVER () AS bigint)");
  EXPECT_EQ(in_postgres(sq::over(sq::avg(items.medium))), "CAST(avg(items.medium) OVER () AS double precision)");
  EXPECT_EQ(in_postgres(sq::over(sq::sum(items.ratio))), "sum(CAST(items.ratio AS double precision)) OVER ()");
  EXPECT_EQ(in_sqlite(sq::over(sq::sum(items.id))), "sum(items.id) OVER ()");
}

TEST(expression_window, looks_at_groups_where_there_are_some) {
  constexpr auto query =
      sq::select(users.org_id, sq::over(sq::sum(sq::sum(users.age)), sq::order_by(sq::count()))).group_by(users.org_id);
  EXPECT_EQ(in_sqlite(query),
            "SELECT users.org_id, sum(sum(users.age)) OVER (ORDER BY count(*)) FROM users "
            "GROUP BY users.org_id");
  static_assert(reads<std::int64_t, std::int64_t>(query));
}

TEST(expression_window, is_called_in_a_derived_table_as_its_function) {
  const auto ranked = sq::select(users.id, sq::over(sq::rank(), by_id)).as<"ranked">();
  EXPECT_EQ(in_both(sq::select(ranked[users.id]).from(ranked).where(ranked.get<"rank">() <= 3)),
            "SELECT ranked.id FROM (SELECT users.id, rank() OVER (ORDER BY users.id) AS rank FROM users) AS ranked "
            "WHERE ranked.rank <= $1");
}

TEST(expression_window, stands_in_order_by_and_in_calculations) {
  EXPECT_EQ(in_sqlite(sq::select(users.id).order_by(sq::over(sq::count(), sq::partition_by(users.org_id)).desc())),
            "SELECT users.id FROM users ORDER BY count(*) OVER (PARTITION BY users.org_id) DESC");
  EXPECT_EQ(in_sqlite(sq::select(users.age - sq::over(sq::lag(users.age), by_id))),
            "SELECT users.age - lag(users.age) OVER (ORDER BY users.id) FROM users");
}

}  // namespace
