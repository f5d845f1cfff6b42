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

// What a subquery borrows is what the query around it must have.
static_assert(std::is_same_v<decltype(borrowing)::correlated_sources, sq::type_list<decltype(users)::source>>);
static_assert(decltype(sq::exists(borrowing))::reads_only<sq::table_scope<decltype(users)::source>>);
static_assert(!decltype(sq::exists(borrowing))::reads_only<sq::table_scope<decltype(orgs)::source>>);
static_assert(decltype(sq::exists(sq::select(orgs.id)))::reads_only<sq::table_scope<>>);

TEST(statement_clause_correlate, has_no_text) {
  static_assert(sq::sql<sq::postgres>(borrowing) == "SELECT orgs.id FROM orgs WHERE orgs.id = users.org_id");
}

TEST(statement_clause_correlate, keeps_a_borrowed_table_out_of_from) {
  constexpr auto query = sq::select(sq::coalesce(orgs.name, users.name)).correlate(users);
  static_assert(sq::sql<sq::postgres>(query) == "SELECT coalesce(orgs.name, users.name) FROM orgs");
}

TEST(statement_clause_correlate, lets_a_join_read_what_is_borrowed) {
  EXPECT_EQ(in_both(sq::select(orgs.id).from(orgs).correlate(users).join(items, items.id == users.id)),
            "SELECT orgs.id FROM orgs JOIN items ON items.id = users.id");
}

}  // namespace
