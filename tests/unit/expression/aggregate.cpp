// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/aggregate.hpp>
#include <sequent/sequent.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

/// A type of the user's own, stored as a truth value.
struct is_on {
  bool value;
};

}  // namespace

template <>
struct sequent::mapped_type<is_on> {
  using stored = bool;
  static constexpr stored store(is_on given) { return given.value; }
  static constexpr is_on load(stored value) { return {value}; }
};

namespace {

using namespace shop;

template <class As>
struct switches_schema {
  static constexpr sq::name table_name = "switches";
  sq::col<As, "on", is_on> on;
};
constexpr sq::table<switches_schema> switches;

template <class Expression>
using value_of = typename Expression::value_type;

static_assert(std::is_same_v<value_of<decltype(sq::count())>, std::int64_t>);
static_assert(std::is_same_v<value_of<decltype(sq::sum(items.small))>, std::int64_t>);
static_assert(std::is_same_v<value_of<decltype(sq::sum(items.ratio))>, double>);
static_assert(std::is_same_v<value_of<decltype(sq::avg(items.small))>, double>);
static_assert(std::is_same_v<value_of<decltype(sq::max(users.email))>, std::string>);

// Over no rows there is no greatest value; a group has a row.
static_assert(!may_be_null<decltype(sq::count())> && !may_be_null<decltype(sq::count(users.email))>);
static_assert(may_be_null<decltype(sq::max(users.age))> && !may_be_null_in_groups<decltype(sq::max(users.age))>);
static_assert(may_be_null<decltype(sq::sum(users.age) + 1)> &&
              !may_be_null_in_groups<decltype(sq::sum(users.age) + 1)>);
static_assert(may_be_null_in_groups<decltype(sq::max(users.email))>);

TEST(expression_aggregate, counts) {
  EXPECT_EQ(in_both(sq::count()), "count(*)");
  EXPECT_EQ(in_both(sq::count(users.email)), "count(users.email)");
  EXPECT_EQ(in_both(sq::count(users.email).distinct()), "count(DISTINCT users.email)");
}

TEST(expression_aggregate, finds_the_ends) {
  EXPECT_EQ(in_both(sq::min(users.age)), "min(users.age)");
  EXPECT_EQ(in_both(sq::max(users.age + 1)), "max(users.age + $1)");
}

TEST(expression_aggregate, casts_what_is_numeric_in_postgres) {
  EXPECT_EQ(in_postgres(sq::sum(items.id)), "CAST(sum(items.id) AS bigint)");
  EXPECT_EQ(in_sqlite(sq::sum(items.id)), "sum(items.id)");
  EXPECT_EQ(in_postgres(sq::sum(items.id).distinct()), "CAST(sum(DISTINCT items.id) AS bigint)");
  EXPECT_EQ(in_postgres(sq::avg(items.medium)), "CAST(avg(items.medium) AS double precision)");
  EXPECT_EQ(in_sqlite(sq::avg(items.medium)), "avg(items.medium)");
}

TEST(expression_aggregate, casts_what_is_real_in_postgres) {
  EXPECT_EQ(in_postgres(sq::sum(items.ratio)), "sum(CAST(items.ratio AS double precision))");
  EXPECT_EQ(in_postgres(sq::avg(items.ratio)), "avg(CAST(items.ratio AS double precision))");
  EXPECT_EQ(in_postgres(sq::sum(items.ratio).distinct()), "sum(DISTINCT CAST(items.ratio AS double precision))");
  EXPECT_EQ(in_sqlite(sq::sum(items.ratio)), "sum(items.ratio)");
}

TEST(expression_aggregate, needs_a_database_that_orders_every_type_for_the_ends_of_some) {
  using least = sq::sql_text<sq::postgres, decltype(sq::select(sq::min(items.active)))>;
  static_assert(least::missing == sq::feature::extremes_of_any_type);
  using greatest = sq::sql_text<sq::postgres, decltype(sq::select(sq::max(items.picture)))>;
  static_assert(greatest::missing == sq::feature::extremes_of_any_type);
  EXPECT_EQ(in_sqlite(sq::select(sq::min(items.active), sq::max(items.picture))),
            "SELECT min(items.active), max(items.picture) FROM items");
}

TEST(expression_aggregate, looks_through_a_type_of_the_user_for_its_order) {
  using least = sq::sql_text<sq::postgres, decltype(sq::select(sq::min(switches.on)))>;
  static_assert(least::missing == sq::feature::extremes_of_any_type);
  using greatest = sq::sql_text<sq::postgres, decltype(sq::select(sq::max(items.seller)))>;
  static_assert(greatest::missing == sq::feature::none);
}

TEST(expression_aggregate, casts_nothing_else) {
  EXPECT_EQ(in_both(sq::sum(items.medium)), "sum(items.medium)");
  EXPECT_EQ(in_both(sq::sum(items.small)), "sum(items.small)");
  EXPECT_EQ(in_both(sq::sum(items.price)), "sum(items.price)");
  EXPECT_EQ(in_both(sq::avg(items.price).distinct()), "avg(DISTINCT items.price)");
}

TEST(expression_aggregate, is_an_operand) {
  EXPECT_EQ(in_postgres(sq::sum(items.id) * 2 > 5), "CAST(sum(items.id) AS bigint) * $1 > $2");
  EXPECT_EQ(in_both(sq::count() > 3), "count(*) > $1");
}

}  // namespace
