// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/scope.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::implied_relation;
using sq::detail::scope;

template <class Statement>
constexpr const sq::detail::query_info& info(const Statement&) {
  return sq::detail::info_of<typename Statement::tag>;
}
template <class Statement>
constexpr scope scope_of(const Statement& statement) {
  return {.query = &info(statement), .outer = nullptr, .has_outer = false, .visible = info(statement).count};
}
template <class Table>
constexpr auto id = sq::detail::relation_of<typename sq::detail::relation_traits<Table>::relation>.id;
constexpr auto of_users = id<sq::table<users_schema>>;
constexpr auto of_orgs = id<sq::table<orgs_schema>>;
constexpr auto of_items = id<sq::table<items_schema>>;
constexpr auto works_at = users.org_id == orgs.id;
constexpr auto start = sq::select(users.id).from(users);

TEST(statement_scope, finds_the_relations_of_its_own_query) {
  constexpr auto query = start.join(orgs, works_at);
  EXPECT_TRUE(scope_of(query).find(of_users).found);
  EXPECT_TRUE(scope_of(query).find(of_orgs).found);
  EXPECT_FALSE(scope_of(query).find(of_items).found);
  EXPECT_TRUE(scope_of(sq::update(users).set(users.age = 1)).find(of_users).found);
  EXPECT_TRUE(scope_of(sq::delete_from(users)).find(of_users).found);
}

TEST(statement_scope, tells_an_alias_from_its_table) {
  EXPECT_NE((id<decltype(users.as<"boss">())>), of_users);
  EXPECT_EQ((id<decltype(users.as<"boss">())>), (id<decltype(users.as<"boss">())>));
}

TEST(statement_scope, sees_only_what_is_joined_before) {
  constexpr auto query = start.join(orgs, works_at);
  scope before = scope_of(query);
  before.visible = 2;
  EXPECT_TRUE(before.find(of_users).found);
  EXPECT_FALSE(before.find(of_orgs).found);
}

TEST(statement_scope, knows_what_an_outer_join_may_leave_out) {
  const auto absent = [](const auto& query, std::uint64_t relation) {
    return scope_of(query).find(relation).may_be_absent;
  };
  EXPECT_FALSE(absent(start.join(orgs, works_at), of_orgs));
  EXPECT_FALSE(absent(start.left_join(orgs, works_at), of_users));
  EXPECT_TRUE(absent(start.left_join(orgs, works_at), of_orgs));
  EXPECT_TRUE(absent(start.right_join(orgs, works_at), of_users));
  EXPECT_FALSE(absent(start.right_join(orgs, works_at), of_orgs));
  EXPECT_TRUE(absent(start.full_join(orgs, works_at), of_users));
  EXPECT_TRUE(absent(start.full_join(orgs, works_at), of_orgs));
  EXPECT_TRUE(absent(start.join(orgs, works_at).right_join(items, items.id == users.id), of_orgs));
}

TEST(statement_scope, puts_from_before_the_joins_whichever_was_said_first) {
  constexpr auto query = sq::select(users.id).right_join(orgs, works_at).from(users);
  EXPECT_TRUE(scope_of(query).find(of_users).may_be_absent);
  EXPECT_FALSE(scope_of(query).find(of_orgs).may_be_absent);
  scope before = scope_of(query);
  before.visible = 1;
  EXPECT_TRUE(before.find(of_users).found);
}

TEST(statement_scope, knows_what_it_borrows) {
  constexpr auto query = sq::select(orgs.id).correlate(users, items);
  EXPECT_TRUE(scope_of(query).borrows(of_users));
  EXPECT_TRUE(scope_of(query).borrows(of_items));
  EXPECT_FALSE(scope_of(query).borrows(of_orgs));
}

TEST(statement_scope, finds_names_whatever_their_case) {
  EXPECT_TRUE(scope_of(start).has_alias("USERS"));
  EXPECT_FALSE(scope_of(start).has_alias("user"));
  EXPECT_TRUE(sq::detail::is_same_folded("aZ_1", "Az_1"));
  EXPECT_FALSE(sq::detail::is_same_folded("a[", "a{"));
  EXPECT_FALSE(sq::detail::is_same_folded("ab", "abc"));
}

TEST(statement_scope, implies_from_where_one_table_is_read) {
  const auto implied = [](const auto& query) { return implied_relation(info(query)); };
  ASSERT_EQ(implied(sq::select(users.id, users.age + 1)).count, 1U);
  EXPECT_EQ(implied(sq::select(users.id, users.age + 1)).relation->id, of_users);
  EXPECT_EQ(implied(sq::select(users, orgs.id)).count, 2U);
  EXPECT_EQ(implied(sq::select(users.id).from(users)).count, 0U);
  EXPECT_EQ(implied(sq::select(sq::count())).count, 0U);
  EXPECT_EQ(implied(sq::select(sq::coalesce(orgs.name, users.name)).correlate(users)).relation->id, of_orgs);
  EXPECT_EQ(implied(sq::select(users.id, orgs.id).join(orgs, works_at)).relation->id, of_users);
}

}  // namespace
