// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/sequent.hpp>
#include <sequent/statement/check_lock.hpp>
#include <sequent/statement/set_operation.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

template <class Query>
constexpr bool selects_rows(const Query&) {
  return sq::detail::selects_rows_of_tables(sq::detail::info_of<typename Query::tag>);
}

constexpr auto plain = sq::select(users.id, users.name).from(users);
constexpr auto grouped = sq::select(users.age).group_by(users.age);

static_assert(selects_rows(plain) && selects_rows(plain.join(orgs, users.org_id == orgs.id)));
static_assert(selects_rows(plain.order_by(users.id).limit(sq::literal<1>)));
static_assert(!selects_rows(grouped) && !selects_rows(plain.distinct()));
static_assert(!selects_rows(sq::select(sq::count()).from(users)));
static_assert(!selects_rows(plain.left_join(orgs, users.org_id == orgs.id)));
static_assert(!selects_rows(sq::union_(sq::select(users.id), sq::select(orgs.id))));

// A lock goes on into the queries of FROM.
constexpr auto named = plain.as<"named">();
constexpr auto ages = grouped.as<"ages">();
static_assert(selects_rows(sq::select(named[users.id]).from(named)));
static_assert(!selects_rows(sq::select(ages[users.age]).from(ages)));

// Of a CTE a lock would be ignored.
constexpr auto staff = sq::cte<"staff">(plain);
template <class Query>
constexpr sq::detail::statement_rule broken_by(const Query&) {
  return sq::detail::analysis_of<typename Query::tag>.found.rule;
}
constexpr auto of_staff = sq::select(staff[users.id]).from(staff).with(staff);
static_assert(broken_by(of_staff.lock(sq::for_update.of(staff))) == sq::detail::statement_rule::locks_what_from_has);
static_assert(broken_by(of_staff.join(orgs, orgs.id == staff[users.id]).lock(sq::for_update.of(orgs))) ==
              sq::detail::statement_rule::none);

}  // namespace
