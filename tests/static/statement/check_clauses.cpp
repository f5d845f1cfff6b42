// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <sequent/sequent.hpp>
#include <sequent/statement/check_clauses.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::part;
using rule = sq::detail::statement_rule;

template <class Statement>
constexpr sq::detail::broken_rule found(const Statement&) {
  sq::detail::checker check;
  bool nullable[16]{};
  check.check(sq::detail::info_of<typename Statement::tag>, nullable);
  return check.found;
}
template <class Statement>
constexpr bool breaks(const Statement& statement, rule broken, part place) {
  return found(statement).rule == broken && found(statement).place == place;
}
template <class Statement>
constexpr bool is_right(const Statement& statement) {
  return found(statement).rule == rule::none;
}
constexpr auto works_at = users.org_id == orgs.id;
constexpr auto others = users.as<"others">();

// A clause is checked in its place, whatever the order in which the clauses are said.
static_assert(breaks(sq::select(users.id).where(orgs.id == 1).from(users), rule::reads_only_relations_in_from,
                     part::where));
static_assert(is_right(sq::select(users.id).where(orgs.id == 1).from(users).join(orgs, works_at)));
static_assert(is_right(sq::select(users.id).limit(1).order_by(users.name).from(users)));

// ON sees what is joined before it, and its own relation.
static_assert(
    breaks(sq::select(users.id).from(users).join(orgs, works_at&& others.id == 1).join(others, others.id == users.id),
           rule::reads_only_relations_in_from, part::from));
static_assert(is_right(
    sq::select(users.id).from(users).join(others, others.id == users.id).join(orgs, works_at&& others.id == 1)));
static_assert(breaks(sq::select(users.id).from(users).join(orgs, works_at&& sq::max(users.age) > 1),
                     rule::clause_takes_no_aggregate, part::from));

// What comes behind sees all of them.
static_assert(is_right(sq::select(users.id).from(users).join(orgs, works_at).cross_join(items).where(items.active)));

// The first mistake is the one that is told, of a subquery as well.
constexpr auto inner = sq::select(orgs.id).from(orgs).correlate(users).where(works_at);
static_assert(is_right(sq::select(users.id).where(sq::exists(inner))));
static_assert(breaks(sq::select(users.id).where(sq::exists(inner.where(items.id == 1))),
                     rule::reads_only_relations_in_from, part::where));
static_assert(breaks(sq::select(users.id).where(sq::exists(sq::select(users.id))), rule::hides_no_name, part::from));

// What is borrowed from two levels out is so on both.
constexpr auto innermost = sq::select(items.id).where(items.id == users.id);
static_assert(is_right(sq::select(users.id).where(
    sq::exists(sq::select(orgs.id).where(sq::exists(innermost.correlate(users))).correlate(users)))));
static_assert(
    breaks(sq::select(users.id).where(sq::exists(sq::select(orgs.id).where(sq::exists(innermost)).correlate(users))),
           rule::correlates_what_it_borrows, part::where));
static_assert(
    breaks(sq::select(users.id).where(sq::exists(sq::select(orgs.id).where(sq::exists(innermost.correlate(users))))),
           rule::correlates_what_it_borrows, part::where));

// The name of a CTE leads to what is declared under it, and within WITH to what stands before.
constexpr auto adults = sq::cte<"adults">(sq::select(users.id).where(users.age > 17));
constexpr auto others_of_name = sq::cte<"Adults">(sq::select(users.id, users.age).where(users.age > 17));
constexpr auto some = sq::cte<"some">(sq::select(adults[users.id]).from(adults));
constexpr auto again = sq::cte<"adults">(sq::select(adults[users.id]).from(adults));
constexpr auto of_adults = sq::select(adults[users.id]).from(adults);
constexpr auto of_some = sq::select(some[adults[users.id]]).from(some);
static_assert(is_right(of_adults.with(adults)) && is_right(of_some.with(adults, some)));
static_assert(breaks(of_adults.with(others_of_name), rule::cte_is_the_declared_one, part::from));
static_assert(breaks(of_some.with(some, adults), rule::cte_is_declared_first, part::with));
static_assert(breaks(of_some.with(others_of_name, some), rule::cte_is_the_declared_one, part::with));
static_assert(breaks(sq::select(again[adults[users.id]]).from(again).with(again), rule::cte_is_declared_first,
                     part::with));
// A subquery's own comes first; behind WITH all of them are seen again.
static_assert(is_right(sq::select(orgs.id).where(orgs.id.in(of_some)).with(adults, some)) &&
              is_right(sq::select(orgs.id).where(orgs.id.in(of_adults.with(adults))).with(others_of_name)));
static_assert(breaks(sq::select(orgs.id).where(orgs.id.in(of_adults.with(others_of_name))).with(adults),
                     rule::cte_is_the_declared_one, part::from));
constexpr auto renamed = adults.as<"renamed">();
static_assert(is_right(sq::select(renamed[users.id]).from(renamed).with(adults)));

static_assert(
    breaks(sq::select(users.id).where(sq::exists(sq::select(orgs.id).where(sq::exists(sq::select(users.id))))),
           rule::hides_no_name, part::from));

// What is written without conditions says so.
static_assert(found(sq::delete_from(users)).rule == rule::says_which_rows &&
              is_right(sq::delete_from(users).all_rows()));
static_assert(found(sq::delete_from(users).where(users.age > sq::if_set(std::optional<int>()))).rule ==
              rule::says_which_rows);
static_assert(breaks(sq::update(users).set(users.name = users.email).all_rows(), rule::writes_null_only_where_allowed,
                     part::set));

constexpr auto given = sq::insert_into(users).set(users.org_id = 1, users.name = sq::literal<"a">);
static_assert(is_right(given.on_conflict(users.id).do_update(users.email = sq::excluded(users.email))));
static_assert(breaks(given.on_conflict(users.id).do_update(users.name = sq::excluded(users.email)),
                     rule::writes_null_only_where_allowed, part::on_conflict));

// ORDER BY and GROUP BY: no place of a constant, no label that is not there.
static_assert(breaks(sq::select(users.id).order_by(sq::literal<1>), rule::orders_by_no_constant, part::order_by));
static_assert(breaks(sq::select(users.id).order_by(sq::label<"n">), rule::label_is_selected, part::order_by));
static_assert(breaks(sq::select(sq::count()).from(users).group_by(users.age + 1), rule::groups_by_no_value,
                     part::group_by));
static_assert(breaks(sq::select(users.id).distinct().order_by(users.age), rule::distinct_selects_what_it_orders_by,
                     part::order_by));
static_assert(is_right(sq::select(users.id, users.age).distinct().order_by(users.age)));
static_assert(breaks(sq::select(users.id).distinct_on(users.age + 1).order_by(users.age + 1),
                     rule::distinct_on_leads_the_order, part::order_by));

// WITH declares one behind the other.
constexpr auto first = sq::cte<"first">(sq::select(users.id));
constexpr auto second = sq::cte<"second">(sq::select(first[users.id]).from(first));
static_assert(is_right(sq::select(second.get<"id">()).from(second).with(first, second)));
static_assert(found(sq::select(second.get<"id">()).from(second).with(second, first)).rule ==
              rule::cte_is_declared_first);

}  // namespace
