// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/correlate.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto borrowing = sq::select(orgs.id).correlate(users).where(orgs.id == users.org_id);

template <class Statement>
constexpr sq::detail::statement_rule broken = sq::detail::analysis_of<typename Statement::tag>.found.rule;

// What a subquery borrows is what the query around it must have, and reads nothing else of it.
using inside = decltype(sq::select(users.id).where(sq::exists(borrowing)));
static_assert(broken<inside> == sq::detail::statement_rule::none);
using elsewhere = decltype(sq::select(items.id).where(sq::exists(borrowing)));
static_assert(broken<elsewhere> == sq::detail::statement_rule::reads_only_relations_in_from);
using unsaid = decltype(sq::select(users.id).where(sq::exists(sq::select(orgs.id).where(orgs.id == users.org_id))));
static_assert(broken<unsaid> == sq::detail::statement_rule::correlates_what_it_borrows);

// A query by itself borrows from nobody.
static_assert(broken<std::remove_const_t<decltype(borrowing)>> ==
              sq::detail::statement_rule::reads_only_relations_in_from);

TEST(statement_clause_correlate, has_no_text) {
  static_assert(sq::sql<sq::postgres>(sq::select(users.id).where(sq::exists(borrowing))) ==
                "SELECT users.id FROM users WHERE EXISTS (SELECT orgs.id FROM orgs WHERE orgs.id = users.org_id)");
}

TEST(statement_clause_correlate, keeps_a_borrowed_table_out_of_from) {
  constexpr auto query = sq::select(sq::coalesce(orgs.name, users.name)).correlate(users);
  static_assert(sq::sql<sq::postgres>(sq::select(users.id).where(users.name.in(query))) ==
                "SELECT users.id FROM users WHERE users.name IN (SELECT coalesce(orgs.name, users.name) FROM orgs)");
}

TEST(statement_clause_correlate, lets_a_join_read_what_is_borrowed) {
  const auto query = sq::select(orgs.id).from(orgs).correlate(users).join(items, items.id == users.id);
  EXPECT_EQ(in_both(sq::select(users.id).where(sq::exists(query))),
            "SELECT users.id FROM users WHERE EXISTS (SELECT orgs.id FROM orgs JOIN items ON items.id = users.id)");
}

}  // namespace
