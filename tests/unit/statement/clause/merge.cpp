// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/merge.hpp>
#include <sequent/statement/merge.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::clause_info;
using sq::detail::merge_action;
using sq::detail::part;

TEST(statement_clause_merge, has_its_condition_before_what_it_assigns) {
  using merge = decltype(sq::merge_into(users)
                             .using_(orgs, orgs.id == users.org_id)
                             .when_matched(users.age > 1)
                             .do_update(users.name = "two")
                             .when_not_matched()
                             .do_nothing());
  constexpr const clause_info& update = sq::detail::info_of<merge::tag>.clause(2);
  static_assert(update.what == part::merge_when && update.merge == merge_action::update && update.is_matched);
  static_assert(update.target_count == 1 && update.count == 3 && update.slots == 2);
  EXPECT_EQ(update.expression(1).name.text, "name");
  constexpr const clause_info& nothing = sq::detail::info_of<merge::tag>.clause(3);
  static_assert(nothing.merge == merge_action::nothing && !nothing.is_matched && nothing.count == 0);
}

}  // namespace
