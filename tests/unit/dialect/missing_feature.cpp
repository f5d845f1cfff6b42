// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/dialect/missing_feature.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

template <class Statement>
constexpr sq::feature missing_in_sqlite(const Statement&) {
  return sq::sql_text<sq::sqlite, Statement>::missing;
}

TEST(dialect_missing_feature, is_found_by_what_the_text_needs) {
  const auto belongs = orgs.id == users.org_id;
  EXPECT_EQ(missing_in_sqlite(sq::delete_from(users).using_(orgs).where(belongs)), sq::feature::delete_using);
  EXPECT_EQ(missing_in_sqlite(sq::update(users).set(users.age = sq::default_).all_rows()), sq::feature::default_in_set);
  const auto moved = sq::update(users).set(users.age = 1).from(orgs).where(belongs);
  EXPECT_EQ(missing_in_sqlite(moved.returning(users.id)), sq::feature::none);
  EXPECT_EQ(missing_in_sqlite(moved.returning(orgs.name)), sq::feature::returning_of_another_table);
  const auto insert = sq::insert_into(orgs).set(orgs.name = "x");
  EXPECT_EQ(missing_in_sqlite(insert.on_conflict<"orgs_name_key">().do_nothing()), sq::feature::conflict_on_constraint);
  // Without an aggregate in its select list it makes no group of all rows.
  const auto one = sq::select(sq::literal<1>).from(users);
  const auto no_group = sq::feature::groups_without_selected_aggregates;
  EXPECT_EQ(missing_in_sqlite(one.having(sq::max(users.age) > 3)), no_group);
  EXPECT_EQ(missing_in_sqlite(one.order_by(sq::max(users.age))), no_group);
  EXPECT_EQ(missing_in_sqlite(one.group_by(users.id).having(sq::max(users.age) > 3)), sq::feature::none);
  EXPECT_EQ(missing_in_sqlite(sq::select(sq::count()).from(users).having(sq::max(users.age) > 3)), sq::feature::none);
  EXPECT_EQ(missing_in_sqlite(one.order_by(users.age)), sq::feature::none);
  // An INSERT says a default by leaving the column out.
  EXPECT_EQ(missing_in_sqlite(sq::insert_into(counters).set(counters.hits = sq::default_)), sq::feature::none);
}

// What the same statement has written before, a query in it sees.
TEST(dialect_missing_feature, is_a_query_of_the_written_table) {
  const auto older = users.as<"older">();
  const auto count = sq::select(sq::count()).from(older).scalar_subquery().as<"n">();
  const auto oldest = sq::select(sq::max(older.name)).from(older).scalar_subquery();
  const auto broken = sq::feature::query_of_the_written_table;
  EXPECT_EQ(missing_in_sqlite(sq::delete_from(users).where(users.id == 1).returning(users.id, count)), broken);
  EXPECT_EQ(missing_in_sqlite(sq::delete_from(orgs).where(orgs.id == 1).returning(orgs.id, count)), sq::feature::none);
  EXPECT_EQ(missing_in_sqlite(sq::update(users).set(users.email = oldest).where(users.id == 1)), sq::feature::none);
  EXPECT_EQ(missing_in_sqlite(sq::update(users).set(users.email = sq::coalesce(users.email, oldest)).all_rows()),
            sq::feature::none);
  const auto insert = sq::insert_into(users);
  const auto columns = insert.columns(users.id, users.org_id, users.name);
  const auto query = sq::select(items.id, items.id, items.label).from(items);
  const auto upsert = [&](const auto& made) { return made.on_conflict(users.id).do_update(users.email = oldest); };
  EXPECT_EQ(missing_in_sqlite(upsert(columns.from_select(query))), broken);
  EXPECT_EQ(missing_in_sqlite(upsert(insert.set(users.org_id = 1, users.name = "x"))), sq::feature::none);
  EXPECT_EQ(
      missing_in_sqlite(
          columns.from_select(query).on_conflict(users.id).do_update(users.email = "x").where(users.email < oldest)),
      broken);
}

TEST(dialect_missing_feature, is_none_where_nothing_is) {
  sq::detail::require_feature<sq::sqlite, sq::feature::none>();
}

}  // namespace
