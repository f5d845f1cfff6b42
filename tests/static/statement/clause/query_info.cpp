// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/sequent.hpp>
#include <sequent/statement/clause/query_info.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::join_kind;
using sq::detail::part;

template <class Statement>
constexpr const sq::detail::query_info& info(const Statement&) {
  return sq::detail::info_of<typename Statement::tag>;
}

// A statement knows its clauses in the order in which they were said, and its values by clause.
constexpr auto query = sq::select(users.id, (users.age + 1).as<"next">())
                           .limit(5)
                           .from(users)
                           .left_join(orgs, orgs.id == users.org_id && orgs.name == users.name)
                           .where(users.age > 2 && users.id == 3)
                           .where(users.email.is_null());
static_assert(info(query).count == 6);
static_assert(info(query).clause(0).what == part::select_list && info(query).clause(0).count == 2 &&
              info(query).clause(0).slots == 1);
static_assert(info(query).clause(1).what == part::limit && info(query).clause(1).slots == 1);
static_assert(info(query).clause(2).what == part::from && info(query).clause(2).join == join_kind::from &&
              info(query).clause(2).count == 0 && info(query).clause(2).relation().alias.text == "users");
static_assert(info(query).clause(3).what == part::from && info(query).clause(3).join == join_kind::left &&
              info(query).clause(3).count == 1 && info(query).clause(3).relation().alias.text == "orgs");
static_assert(info(query).clause(4).slots == 2 && info(query).clause(5).slots == 0);
static_assert(info(query).clause(0).expression(1).name.text == "next");

static_assert(info(query).has(part::where) && info(query).has(part::limit));
static_assert(!info(query).has(part::order_by) && !info(query).has(part::offset) &&
              !info(sq::select(users.id)).has(part::from));

// Of an upsert: the columns of the conflict stand before the assignments.
constexpr auto upsert = sq::insert_into(orgs)
                            .set(orgs.name = sq::literal<"Acme">)
                            .on_conflict(orgs.name)
                            .do_update(orgs.name = sq::excluded(orgs.name));
constexpr const auto& conflict = info(upsert).clause(info(upsert).count - 1);
static_assert(conflict.what == part::on_conflict && conflict.action == sq::detail::conflict_action::update);
static_assert(conflict.target_count == 1 && conflict.count == 3 && conflict.expression(0).name.text == "name");
static_assert(conflict.expression(2).kind == sq::detail::node_kind::excluded);

// Whether a clause was said, from the tags alone.
template <part Wanted, class Tag>
constexpr bool was_said = false;
template <part Wanted, class... Clauses>
constexpr bool was_said<Wanted, sq::detail::statement_tag<Clauses...>> = sq::detail::says<Wanted, Clauses...>;
static_assert(was_said<part::where, decltype(query)::tag> && !was_said<part::having, decltype(query)::tag>);

}  // namespace
