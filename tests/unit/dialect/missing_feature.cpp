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
  // An INSERT says a default by leaving the column out.
  EXPECT_EQ(missing_in_sqlite(sq::insert_into(counters).set(counters.hits = sq::default_)), sq::feature::none);
}

TEST(dialect_missing_feature, is_none_where_nothing_is) {
  sq::detail::require_feature<sq::sqlite, sq::feature::none>();
}

}  // namespace
