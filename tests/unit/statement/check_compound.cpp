// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/check_compound.hpp>
#include <sequent/statement/lock.hpp>
#include <sequent/statement/recursive.hpp>
#include <sequent/statement/set_operation.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using enum sq::detail::statement_rule;

template <class Statement>
sq::detail::statement_rule broken_by(const Statement&) {
  return sq::detail::analysis_of<typename Statement::tag>.found.rule;
}
/// Of each output whether it may be NULL: `N` or `-`.
template <class Statement>
std::string nulls(const Statement&) {
  std::string text;
  for (const bool may_be_null : sq::detail::analysis_of<typename Statement::tag>.nullable)
    text += may_be_null ? 'N' : '-';
  return text;
}

constexpr auto neither = sq::select(users.name, users.name);
constexpr auto first = sq::select(users.email, users.name);
constexpr auto second = sq::select(users.name, users.email);

TEST(statement_check_compound, may_be_null_as_its_queries_may) {
  EXPECT_EQ(nulls(sq::union_(neither, neither)), "--");
  EXPECT_EQ(nulls(sq::union_(first, neither)), "N-");
  EXPECT_EQ(nulls(sq::union_all(neither, neither, second)), "-N");
  // INTERSECT keeps NULL where all do, EXCEPT where the left one does.
  EXPECT_EQ(nulls(sq::intersect(first, neither)), "--");
  EXPECT_EQ(nulls(sq::intersect(neither, first)), "--");
  EXPECT_EQ(nulls(sq::intersect_all(first, first, first)), "N-");
  EXPECT_EQ(nulls(sq::intersect_all(first, first, second)), "--");
  EXPECT_EQ(nulls(sq::except(neither, first)), "--");
  EXPECT_EQ(nulls(sq::except(first, second, neither)), "N-");
  EXPECT_EQ(nulls(sq::except_all(second, second)), "-N");
  EXPECT_EQ(nulls(sq::except(sq::union_(neither, first), sq::union_(neither, second))), "N-");
}

TEST(statement_check_compound, orders_by_one_output) {
  const auto query = sq::union_(sq::select(users.id, users.age + 1, users.name.as<"who">(), users.age, users.age),
                                sq::select(orgs.id, orgs.id, orgs.name, orgs.id, orgs.id));
  EXPECT_EQ(broken_by(query.order_by(users.id, users.name.desc(), sq::label<"who">)), none);
  EXPECT_EQ(broken_by(query.order_by(users.email)), orders_by_one_output);
  EXPECT_EQ(broken_by(query.order_by(users.id, users.email.desc())), orders_by_one_output);
  EXPECT_EQ(broken_by(query.order_by(sq::label<"name">)), orders_by_one_output);
  EXPECT_EQ(broken_by(query.order_by(users.age)), orders_by_one_output);      // There are two of them,
  EXPECT_EQ(broken_by(query.order_by(users.age + 1)), orders_by_one_output);  // and here two values.
}

TEST(statement_check_compound, looks_into_each_of_its_queries) {
  EXPECT_EQ(broken_by(sq::union_(neither, sq::select(users.name, orgs.name).from(users))),
            reads_only_relations_in_from);
  EXPECT_EQ(broken_by(sq::union_(neither, first.lock(sq::for_update))), locks_rows);
}

/// What a recursive CTE breaks, which is refused where it is made: so only its tag is.
template <class Function>
sq::detail::statement_rule broken_by_recursion(const Function& function) {
  using base = decltype(sq::select(users.id))::tag;
  using again = typename decltype(sq::detail::second_query<"tree", base, 0>(function))::tag;
  using items = typename sq::detail::items_of<base>::type;
  using clause = sq::clauses::compound<0, sq::detail::set_operator::recursive_union, items, base, again>;
  return sq::detail::analysis_of<sq::detail::statement_tag<clause>>.found.rule;
}
const auto all = [](auto tree) { return sq::select(tree.template get<"id">()).from(tree); };
const auto works_below = [](auto tree) { return users.org_id == tree.template get<"id">(); };

TEST(statement_check_compound, recursion_reads_itself_once) {
  const auto people = sq::select(users.id).from(users);
  const auto broken = recursion_reads_itself_once;
  EXPECT_EQ(broken_by_recursion(all), none);
  EXPECT_EQ(broken_by_recursion([&](auto tree) { return people.join(tree, works_below(tree)); }), none);
  EXPECT_EQ(broken_by_recursion([&](auto) { return people; }), broken);
  EXPECT_EQ(broken_by_recursion([&](auto tree) { return people.left_join(tree, works_below(tree)); }), broken);
  EXPECT_EQ(broken_by_recursion([&](auto tree) { return people.where(users.org_id.in(all(tree))); }), broken);
  EXPECT_EQ(broken_by_recursion([&](auto tree) { return people.cross_join(all(tree).template as<"below">()); }),
            broken);
  EXPECT_EQ(broken_by_recursion([](auto tree) { return all(tree).cross_join(all(tree).template as<"below">()); }),
            broken);
}

// Two may begin with the same query, and the second one read the first.
TEST(statement_check_compound, recursion_is_told_from_another_by_its_name) {
  const auto people = sq::select(users.id).from(users);
  const auto step = [&](auto tree) { return people.join(tree, works_below(tree)); };
  const auto below = sq::recursive_union<"below">(people, step);
  const auto joint = sq::recursive_union<"joint">(
      people, [&](auto tree) { return step(tree).join(below, below[users.id] == users.id); });
  EXPECT_EQ(
      in_both(sq::select(joint[users.id]).from(joint).with(below, joint)),
      "WITH RECURSIVE below AS (SELECT users.id FROM users UNION SELECT users.id FROM users JOIN below ON "
      "users.org_id = below.id), joint AS (SELECT users.id FROM users UNION SELECT users.id FROM users JOIN joint "
      "ON users.org_id = joint.id JOIN below ON below.id = users.id) SELECT joint.id FROM joint");
}

TEST(statement_check_compound, recursion_is_plain) {
  const auto broken = recursion_is_plain;
  const auto id = [](auto tree) { return tree.template get<"id">(); };
  EXPECT_EQ(broken_by_recursion([&](auto tree) { return all(tree).distinct().where(id(tree) > 3); }), none);
  EXPECT_EQ(broken_by_recursion([&](auto tree) { return sq::select(sq::max(id(tree))).from(tree); }), broken);
  EXPECT_EQ(broken_by_recursion([&](auto tree) { return all(tree).limit(3); }), broken);
  EXPECT_EQ(broken_by_recursion([&](auto tree) { return all(tree).order_by(id(tree)); }), broken);
  EXPECT_EQ(broken_by_recursion([&](auto tree) { return all(tree).group_by(id(tree)); }), broken);
  EXPECT_EQ(broken_by_recursion([&](auto tree) { return all(tree).with(sq::cte<"more">(sq::select(orgs.id))); }),
            broken);
}

}  // namespace
