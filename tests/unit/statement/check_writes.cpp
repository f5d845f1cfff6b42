// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/check_writes.hpp>
#include <sequent/statement/merge.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::statement_rule;

/// Checked while the program runs, so that a sanitizer sees it.
template <class Statement>
statement_rule broken_by(const Statement&) {
  sq::detail::checker check;
  bool nullable[16]{};
  check.check(sq::detail::info_of<typename Statement::tag>, nullable);
  return check.found.rule;
}

TEST(statement_check_writes, knows_what_each_case_of_a_merge_sees) {
  const auto merge = sq::merge_into(users).using_(orgs, orgs.id == users.org_id);
  const auto absent = merge.when_not_matched();
  EXPECT_EQ(broken_by(merge.when_matched(users.age > 1).do_update(users.name = orgs.name)), statement_rule::none);
  EXPECT_EQ(broken_by(absent.do_insert(users.org_id = orgs.id, users.name = orgs.name)), statement_rule::none);
  EXPECT_EQ(broken_by(absent.do_insert(users.org_id = orgs.id, users.name = users.name)),
            statement_rule::not_matched_reads_no_target);
  EXPECT_EQ(broken_by(merge.when_not_matched(users.age > 1).do_nothing()), statement_rule::not_matched_reads_no_target);
  EXPECT_EQ(broken_by(merge.when_matched(items.active).do_delete()), statement_rule::merge_reads_both_tables);
  EXPECT_EQ(broken_by(merge.when_matched().do_update(users.name = users.email)),
            statement_rule::writes_null_only_where_allowed);
}

}  // namespace
