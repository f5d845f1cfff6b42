// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <sequent/sequent.hpp>
#include <sequent/statement/grouping.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
namespace grouping = sq::detail;

template <class Expression>
constexpr const sq::detail::node& node(const Expression&) {
  return sq::detail::node_of<typename Expression::tag>;
}
template <class Statement>
constexpr sq::detail::scope scope_of(const Statement&, bool knows_where = true) {
  const sq::detail::query_info& query = sq::detail::info_of<typename Statement::tag>;
  return {.query = &query, .outer = nullptr, .has_outer = false, .visible = query.count, .knows_where = knows_where};
}

// WHERE keeps columns from being NULL and rows from being absent, where it has been looked at.
constexpr auto with_email = sq::select(users.email).where(users.id == 1).where(users.email.is_not_null());
static_assert(grouping::is_known(scope_of(with_email), node(users.email)));
static_assert(!grouping::is_known(scope_of(with_email, false), node(users.email)));
static_assert(!grouping::is_known(scope_of(sq::select(users.email)), node(users.email)));
constexpr auto joined = sq::select(users.id).from(users).left_join(orgs, orgs.id == users.org_id);
constexpr auto of_orgs = node(orgs.id).relation->id;
static_assert(grouping::is_present(scope_of(joined.where(orgs.id.is_not_null())), of_orgs));
static_assert(!grouping::is_present(scope_of(joined), of_orgs) &&
              !grouping::is_present(scope_of(joined.where(users.id.is_not_null())), of_orgs));

// A column that is written has been given another value since.
constexpr auto changed =
    sq::update(users).set(users.email = std::nullopt).where(users.email.is_not_null() && users.id == 1);
using patched = decltype(sq::update(users).set(sq::patch<users_schema>()));
constexpr auto behind = [](sq::detail::scope scope) {
  scope.is_written = true;
  return scope;
};
static_assert(grouping::is_known(scope_of(changed), node(users.email)));
static_assert(!grouping::is_known(behind(scope_of(changed)), node(users.email)));
static_assert(grouping::writes(sq::detail::info_of<patched::tag>, node(users.name)));

// A group is the very same expression, or what a label of the select list stands for.
constexpr auto decade = users.age / sq::literal<10>;
constexpr auto by_decade = scope_of(sq::select(sq::count()).from(users).group_by(decade, users.id));
static_assert(grouping::is_group(by_decade, node(decade)) && grouping::is_group(by_decade, node(users.id)));
static_assert(!grouping::is_group(by_decade, node(users.age)) &&
              !grouping::is_group(by_decade, node(users.age / sq::literal<5>)));
constexpr auto by_label = scope_of(
    sq::select(decade.as<"decade">(), (users.id + 1).as<"next">()).group_by(sq::label<"decade">, sq::label<"next">));
static_assert(grouping::is_group(by_label, node(decade)) && grouping::is_group(by_label, node(decade.as<"decade">())));
// Its parameters may differ: what holds one is no group by its looks.
static_assert(!grouping::is_group(by_label, node(users.id + 1)));

// The whole key determines the row, a part of it does not; a table without a key has none.
constexpr const auto& of_invoices = *node(invoices.place).relation;
static_assert(grouping::is_grouped_by_key(
    scope_of(sq::select(invoices.user_id).group_by(invoices.place, invoices.number)), of_invoices));
static_assert(!grouping::is_grouped_by_key(scope_of(sq::select(invoices.user_id).group_by(invoices.place)),
                                           of_invoices));
static_assert(!grouping::is_grouped_by_key(scope_of(sq::select(order.user).group_by(order.user)),
                                           *node(order.key).relation));
static_assert(!grouping::is_grouped_by_key(scope_of(sq::select(users.id).group_by(users.as<"u">().id)),
                                           *node(users.id).relation));

static_assert(grouping::reads_own(node(1 + users.id), scope_of(sq::select(users.id).from(users))));
static_assert(!grouping::reads_own(node(sq::literal<1>), scope_of(sq::select(users.id))));

}  // namespace
