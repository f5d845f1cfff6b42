// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <sequent/expression/raw_expression.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/vanishing.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
namespace vanishing = sq::detail;
using sq::detail::part;

template <class Expression>
constexpr const sq::detail::node& node(const Expression&) {
  return sq::detail::node_of<typename Expression::tag>;
}
template <class Statement>
constexpr const sq::detail::query_info& info(const Statement&) {
  return sq::detail::info_of<typename Statement::tag>;
}
constexpr auto by_flag = users.age > sq::if_set(std::optional<int>());

// OR keeps what one side keeps; a subquery hangs on its own conditions.
static_assert(vanishing::can_vanish(node(by_flag)) && vanishing::can_vanish(node(!by_flag)));
static_assert(vanishing::can_vanish(node(by_flag && by_flag)) &&
              !vanishing::can_vanish(node(by_flag && users.id == 1)) &&
              !vanishing::can_vanish(node(by_flag || users.id == 1)));
static_assert(vanishing::can_vanish(node(sq::exists(sq::select(orgs.id).where_if(true, orgs.id == 1)))));
static_assert(!vanishing::can_vanish(node(sq::exists(sq::select(orgs.id).where(orgs.id == 1)))) &&
              !vanishing::can_vanish(node(sq::exists(sq::select(orgs.id)))));
static_assert(vanishing::can_all_vanish(info(sq::delete_from(users)), part::where) &&
              vanishing::can_all_vanish(info(sq::delete_from(users).where(by_flag)), part::where));
static_assert(!vanishing::can_all_vanish(info(sq::delete_from(users).where(by_flag).where(users.id == 1)),
                                         part::where));

// What a widened subquery makes true is true beside anything in OR, and under NOT in AND.
constexpr auto widening = sq::exists(sq::select(orgs.id).where_if(true, orgs.id == 1));
static_assert(vanishing::can_vanish(node(widening || users.id == 1)) &&
              vanishing::can_vanish(node(users.id == 1 || widening)));
static_assert(!vanishing::can_vanish(node(widening && users.id == 1)) &&
              vanishing::can_vanish(node(widening && by_flag)) && vanishing::can_vanish(node(by_flag && widening)));
static_assert(vanishing::can_vanish(node(!(users.id == 1 && !widening))) &&
              !vanishing::can_vanish(node(!(users.id == 1 || !widening))) &&
              !vanishing::can_vanish(node(!(widening && users.id == 1))) &&
              !vanishing::can_vanish(node(!(by_flag || users.id == 1))));
static_assert(vanishing::can_vanish(node(!!widening)) && !vanishing::can_vanish(node(!widening)));
constexpr auto some_orgs = sq::select(orgs.id).where_if(true, orgs.id == 1);
static_assert(vanishing::can_vanish(node(users.id.in(some_orgs))) &&
              !vanishing::can_vanish(node(!users.id.in(some_orgs))) &&
              !vanishing::can_vanish(node(users.id.not_in(some_orgs))) &&
              vanishing::can_vanish(node(!users.id.not_in(some_orgs))));
// Nobody knows which way a comparison turns.
static_assert(vanishing::can_vanish(node(users.id >= some_orgs.scalar_subquery())) &&
              vanishing::can_vanish(node(!(users.id >= some_orgs.scalar_subquery()))) &&
              vanishing::can_vanish(node((!widening) == sq::literal<true>)) &&
              vanishing::can_vanish(node(widening.is_not_null())));

// And on those of what it reads, whatever it says itself.
constexpr auto narrow = sq::select(orgs.id).where_if(true, orgs.id == 1).as<"narrow">();
constexpr auto lasting = sq::select(orgs.id).where(orgs.id == 1).as<"lasting">();
static_assert(
    vanishing::can_vanish(node(sq::exists(sq::select(narrow[orgs.id]).from(narrow)))) &&
    vanishing::can_vanish(node(sq::exists(sq::select(narrow[orgs.id]).from(narrow).where(narrow[orgs.id] == 1)))));
static_assert(!vanishing::can_vanish(node(sq::exists(sq::select(lasting[orgs.id]).from(lasting)))));
static_assert(vanishing::can_vanish(node(sq::exists(sq::select(users.id).join(orgs, by_flag)))));
static_assert(vanishing::can_vanish(node(sq::exists(sq::select(users.org_id).group_by(users.org_id).having(by_flag)))));

// What text of the user's own reads, nobody knows.
constexpr auto of_users = node(users.id).relation->id;
static_assert(vanishing::surely_reads(node(users.id == 1), of_users) &&
              !vanishing::surely_reads(node(by_flag), of_users) &&
              !vanishing::surely_reads(node(orgs.id == 1), of_users));
static_assert(vanishing::surely_reads(node(sq::raw_expression<bool, "ctid = '(0,1)'">()), of_users));

}  // namespace
