// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/from_select.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::clause_info;
using sq::detail::part;

TEST(statement_clause_from_select, knows_its_columns_and_its_query) {
  using insert = decltype(sq::insert_into(users)
                              .columns(users.org_id, users.name)
                              .from_select(sq::select(orgs.id, orgs.name).where(orgs.id > 1)));
  constexpr const clause_info& said = sq::detail::info_of<insert::tag>.clause(1);
  static_assert(said.what == part::from_select && said.count == 2 && said.slots == 1);
  EXPECT_EQ(said.expression(1).name.text, "name");
  EXPECT_TRUE(said.query().has(part::where));
}

}  // namespace
