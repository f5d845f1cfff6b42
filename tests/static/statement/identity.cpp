// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>

#include <sequent/sequent.hpp>
#include <sequent/statement/identity.hpp>
#include <sequent/statement/lock.hpp>
#include <sequent/statement/set_operation.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

template <class Statement>
constexpr std::uint64_t id(const Statement&) {
  return sq::detail::id_of(sq::detail::info_of<typename Statement::tag>);
}
constexpr auto ids = sq::select(users.id);
constexpr auto names = sq::select(orgs.name);
constexpr auto works_at = users.org_id == orgs.id;

// It is that of what the clauses say, whatever their values are.
static_assert(id(ids) == id(sq::select(users.id)));
static_assert(id(ids.where(users.age > 17).limit(3)) == id(ids.where(users.age > 65).limit(4)));
static_assert(id(ids.where(users.age > sq::literal<17>)) != id(ids.where(users.age > sq::literal<65>)));

// Each clause counts, which part it is, and its place.
static_assert(id(ids) != id(ids.distinct()) && id(ids) != id(ids.from(users)));
static_assert(id(ids.limit(3)) != id(ids.offset(3)));
static_assert(id(ids.limit(3).offset(3)) != id(ids.offset(3).limit(3)));
static_assert(id(ids.lock(sq::for_update)) != id(ids.lock(sq::for_share)));

// So does each expression, and each relation and how it is joined.
static_assert(id(ids) != id(sq::select(users.org_id)) && id(ids) != id(sq::select(orgs.id)));
static_assert(id(ids) != id(sq::select(users.id, users.id)) && id(ids) != id(sq::select(users.id.as<"key">())));
static_assert(id(sq::select(users.id, users.age)) != id(sq::select(users.age, users.id)));
static_assert(id(ids.from(users).cross_join(orgs)) != id(ids.from(users).cross_join(items)));
static_assert(id(ids.from(users).cross_join(orgs)) != id(ids.from(users).cross_join(orgs.as<"firms">())));
static_assert(id(ids.from(users).join(orgs, works_at)) != id(ids.from(users).left_join(orgs, works_at)));

// And the name of a constraint.
constexpr auto insert = sq::insert_into(orgs).set(orgs.name = sq::literal<"Acme">);
static_assert(id(insert.on_conflict<"orgs_name_key">().do_nothing()) !=
              id(insert.on_conflict<"orgs_pkey">().do_nothing()));

// Of a set operation: its operator, its queries, and their order.
static_assert(id(sq::union_(names, names)) != id(sq::union_all(names, names)));
static_assert(id(sq::except(names, names)) != id(sq::except_all(names, names)));
static_assert(id(sq::union_(names, names)) != id(sq::union_(names, names, names)));
static_assert(id(sq::union_(names, names)) != id(sq::union_(names, names.distinct())));
static_assert(id(sq::except(names, names.limit(1))) != id(sq::except(names.limit(1), names)));
static_assert(id(sq::except(names, names.limit(1))) == id(sq::except(names, names.limit(2))));

// A query inside is told from another one as well.
static_assert(id(ids.where(users.name.in(names))) != id(ids.where(users.name.in(names.distinct()))));
static_assert(id(sq::select(names.as<"n">()[orgs.name]).from(names.as<"n">())) !=
              id(sq::select(names.distinct().as<"n">()[orgs.name]).from(names.distinct().as<"n">())));

}  // namespace
