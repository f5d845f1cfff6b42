// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/sequent.hpp>
#include <sequent/statement/reading.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
namespace reading = sq::detail;

template <class Expression>
constexpr const sq::detail::node& node(const Expression&) {
  return sq::detail::node_of<typename Expression::tag>;
}
template <class Statement>
constexpr const sq::detail::query_info& info(const Statement&) {
  return sq::detail::info_of<typename Statement::tag>;
}
constexpr auto of_users = node(users.id).relation->id;
constexpr auto of_orgs = node(orgs.id).relation->id;

static_assert(reading::has_parameter(node(users.age + 1)) && !reading::has_parameter(node(users.age + sq::literal<1>)));
static_assert(reading::reads_any(node(1 + users.age)) && !reading::reads_any(node(sq::literal<1> + sq::literal<2>)));
static_assert(reading::reads(node(users.id == orgs.id), of_users, true) &&
              reading::reads(node(users.id == orgs.id), of_users, false) &&
              !reading::reads(node(users.id == users.age), of_users, false));
static_assert(reading::holds_aggregate(node(1 + sq::max(users.age))) && !reading::holds_aggregate(node(users.age)));

// Only what AND joins is sure.
constexpr auto has_email = users.email.is_not_null();
constexpr auto email = node(users.email).id;
static_assert(reading::keeps(node(has_email && users.id == 1), email) &&
              reading::keeps(node(users.id == 1 && has_email), email));
static_assert(!reading::keeps(node(has_email || users.id == 1), email) && !reading::keeps(node(!has_email), email));
static_assert(!reading::keeps(node(users.email.is_null()), email) &&
              !reading::keeps(node(has_email), node(users.name).id));
static_assert(reading::keeps_relation(node(has_email && users.id == 1), of_users));
static_assert(!reading::keeps_relation(node(has_email), of_orgs) &&
              !reading::keeps_relation(node(users.id == 1), of_users));

static_assert(reading::compares_both_sides(node(users.org_id == orgs.id && orgs.name == users.name), of_orgs));
static_assert(!reading::compares_both_sides(node(users.org_id > orgs.id), of_orgs));
static_assert(!reading::compares_both_sides(node(users.org_id == orgs.id || orgs.name == users.name), of_orgs));
static_assert(!reading::compares_both_sides(node(orgs.id + users.id == users.org_id), of_orgs) &&
              !reading::compares_both_sides(node(users.org_id == orgs.id + users.id), of_orgs) &&
              !reading::compares_both_sides(node(orgs.id == users.org_id + orgs.id), of_orgs) &&
              !reading::compares_both_sides(node(users.org_id + orgs.id == orgs.id), of_orgs));
static_assert(!reading::compares_both_sides(node(users.org_id == orgs.id && users.age == 3), of_orgs));

static_assert(reading::always_has_one_row(info(sq::select(sq::count()).from(users).where(users.id == 1))));
static_assert(!reading::always_has_one_row(info(sq::select(users.id))));
static_assert(!reading::always_has_one_row(info(sq::select(sq::count()).from(users).group_by(users.age))));
static_assert(!reading::always_has_one_row(info(sq::select(sq::count()).from(users).limit(1))) &&
              !reading::always_has_one_row(info(sq::select(sq::count()).from(users).offset(1))));
static_assert(!reading::always_has_one_row(info(sq::select(sq::count()).from(users).having(sq::count() > 1))));

constexpr auto next = (users.age + sq::literal<1>).as<"next">();
static_assert(reading::selects(info(sq::select(next)), node(users.age + sq::literal<1>)));
static_assert(reading::selects(info(sq::select(users)), node(users.age)) &&
              !reading::selects(info(sq::select(next)), node(users.age)));
constexpr const auto& reference = sq::detail::node_of<sq::expressions::label_reference<"next">>;
static_assert(reading::item_of(info(sq::select(users, next)), reference).position == 6);
static_assert(!reading::item_of(info(sq::select(users.age)), reference).found);
static_assert(reading::meant_by(info(sq::select(next)), reference).id == node(users.age + sq::literal<1>).id);
static_assert(reading::meant_by(info(sq::select(users.age)), reference).id == reference.id);

// A subquery carries the values that stand in it.
static_assert(reading::has_parameter(node(sq::exists(sq::select(orgs.id).where(orgs.id == 1)))));
static_assert(!reading::has_parameter(node(sq::exists(sq::select(orgs.id).where(orgs.id == sq::literal<1>)))));

}  // namespace
