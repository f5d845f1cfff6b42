// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::statement_rule;

template <class Statement>
constexpr const auto& analysis(const Statement&) {
  return sq::detail::analysis_of<typename Statement::tag>;
}

// For each output, whether it may be NULL.
constexpr auto joined =
    sq::select(users.id, users.email, orgs.name).from(users).left_join(orgs, orgs.id == users.org_id);
static_assert(analysis(joined).found.rule == statement_rule::none && analysis(joined).nullable.size() == 3);
static_assert(!analysis(joined).nullable[0] && analysis(joined).nullable[1] && analysis(joined).nullable[2]);
constexpr auto kept = joined.where(users.email.is_not_null() && orgs.id.is_not_null());
static_assert(!analysis(kept).nullable[1] && !analysis(kept).nullable[2]);

// An aggregate of no rows is NULL, but a count; each group has a row.
constexpr auto oldest = sq::select(sq::max(users.age).as<"oldest">(), sq::count().as<"n">());
static_assert(analysis(oldest).nullable[0] && !analysis(oldest).nullable[1]);
static_assert(!analysis(oldest.group_by(users.org_id)).nullable[0]);

// IN is NULL where it finds nothing among values of which one is NULL.
constexpr auto looked_for = sq::select(orgs.id, orgs.name.in(sq::select(users.email)).as<"a">(),
                                       orgs.name.in(sq::select(users.name)).as<"b">());
static_assert(analysis(looked_for).nullable[1] && !analysis(looked_for).nullable[2]);

// The outputs of a change are those of RETURNING.
constexpr auto change = sq::update(users).set(users.age = 1).all_rows();
static_assert(analysis(change.returning(users.name, users.email)).nullable.size() == 2);
static_assert(!analysis(change.returning(users.name, users.email)).nullable[0] &&
              analysis(change.returning(users.name, users.email)).nullable[1]);
static_assert(sq::detail::output_count(sq::detail::info_of<decltype(change)::tag>) == 0);

// What WHERE keeps from being NULL, SET may make NULL: RETURNING gives what was written.
constexpr auto cleared = sq::update(users).set(users.email = std::nullopt).where(users.email.is_not_null());
static_assert(analysis(cleared.returning(users.email)).nullable[0]);
constexpr auto renamed = sq::update(users).set(users.age = 1).where(users.email.is_not_null());
static_assert(!analysis(renamed.returning(users.email)).nullable[0]);
constexpr auto copied = sq::update(users).set(users.name = users.email).where(users.email.is_not_null());
static_assert(!analysis(copied.returning(users.email)).nullable[0]);
constexpr auto deleted = sq::delete_from(users).where(users.email.is_not_null());
static_assert(!analysis(deleted.returning(users.email)).nullable[0]);

// What is wrong is a value here, with the names for its message.
constexpr auto wrong = sq::select(users.id).from(users).order_by(orgs.name);
static_assert(analysis(wrong).found.rule == statement_rule::reads_only_relations_in_from);
static_assert(analysis(wrong).found.table == "orgs" && analysis(wrong).found.column == "name");
static_assert(analysis(wrong).found.place == sq::detail::part::order_by);

constexpr auto adults = sq::cte<"adults">(sq::select(users.id).where(users.age > sq::literal<17>));
static_assert(analysis(sq::select(adults[users.id]).from(adults)).undeclared_cte == "adults");
static_assert(analysis(sq::select(adults[users.id]).from(adults).with(adults)).undeclared_cte.empty());

}  // namespace
