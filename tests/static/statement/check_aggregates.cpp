// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/dialect/sql.hpp>
#include <sequent/expression/filter.hpp>
#include <sequent/expression/ordered_set_aggregate.hpp>
#include <sequent/expression/window.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/check_aggregates.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using enum sq::detail::statement_rule;

template <class Statement>
constexpr sq::detail::statement_rule broken_by(const Statement&) {
  return sq::detail::analysis_of<typename Statement::tag>.found.rule;
}

constexpr auto ranked = sq::over(sq::rank(), sq::order_by(users.age));

// A window is computed behind WHERE, GROUP BY and HAVING, and before ORDER BY.
static_assert(broken_by(sq::select(users.id, ranked)) == none);
static_assert(broken_by(sq::select(users.id).order_by(ranked)) == none);
static_assert(broken_by(sq::select(users.id).where(ranked == 1)) == clause_takes_no_window);
static_assert(broken_by(sq::select(sq::count()).from(users).group_by(ranked)) == clause_takes_no_window);
static_assert(broken_by(sq::select(ranked.as<"n">()).group_by(sq::label<"n">)) == clause_takes_no_window);
static_assert(broken_by(sq::select(sq::count()).from(users).having(ranked == 1)) == clause_takes_no_window);
static_assert(broken_by(sq::select(users.id).from(users).join(orgs, ranked == 1)) == clause_takes_no_window);
static_assert(broken_by(sq::update(users).set(users.age = users.age + ranked).all_rows()) == clause_takes_no_window);
static_assert(broken_by(sq::delete_from(users).all_rows().returning(ranked)) == clause_takes_no_window);
static_assert(broken_by(sq::select(users.id).where(users.id.in(sq::select(sq::over(sq::max(items.id))).from(items)))) ==
              none);

// Neither stands in the other; an aggregate may stand in a window of groups.
static_assert(broken_by(sq::select(sq::sum(ranked))) == windows_are_not_nested);
static_assert(broken_by(sq::select(sq::over(sq::sum(ranked)))) == windows_are_not_nested);
static_assert(broken_by(sq::select(sq::over(sq::rank(), sq::order_by(ranked)))) == windows_are_not_nested);
static_assert(broken_by(sq::select(sq::over(sq::sum(sq::sum(users.age))))) == none);

static_assert(broken_by(sq::select(sq::row_number()).from(users)) == window_function_says_over);

// What a window reads of a grouped query is grouped.
static_assert(broken_by(sq::select(sq::count(), sq::over(sq::sum(users.age)))) == selects_only_what_is_grouped);
static_assert(
    broken_by(sq::select(users.org_id, sq::over(sq::rank(), sq::order_by(users.age))).group_by(users.org_id)) ==
    selects_only_what_is_grouped);
static_assert(
    broken_by(sq::select(users.org_id, sq::over(sq::rank(), sq::order_by(users.org_id))).group_by(users.org_id)) ==
    none);
static_assert(broken_by(sq::select(sq::over(sq::sum(orgs.id))).from(users)) == reads_only_relations_in_from);

// FILTER chooses among rows, and the fraction of a percentile is said of a group.
static_assert(broken_by(sq::select(sq::filter(sq::count(), users.age > 3)).from(users)) == none);
static_assert(broken_by(sq::select(sq::filter(sq::count(), sq::count() > 3)).from(users)) == aggregates_are_not_nested);
static_assert(broken_by(sq::select(sq::percentile_disc(sq::literal<1>, users.age))) == none);
static_assert(broken_by(sq::select(sq::percentile_disc(users.age, users.id)).from(users)) ==
              selects_only_what_is_grouped);
static_assert(broken_by(sq::select(sq::percentile_disc(users.age, users.id)).from(users).group_by(users.age)) == none);

}  // namespace
