// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/statement/clause/clause.hpp>

#include <type_traits>

#include <sequent/sequent.hpp>

#include <support/schema.hpp>

namespace {

using namespace shop;
using sq::clause_kind;

using plain = decltype(sq::select(users.id));
using limited = decltype(sq::select(users.id).limit(sq::literal<1>));

// A clause is there or not; saying it replaces its place and no other.
static_assert(!sq::clause_of<clause_kind::limit, plain>::is_set && sq::clause_of<clause_kind::limit, limited>::is_set);
static_assert(std::is_same_v<sq::clause_of<clause_kind::select_list, plain>, sq::clause_of<clause_kind::select_list, limited>>);
static_assert(std::is_same_v<sq::clause_of<clause_kind::where, limited>, sq::clause::unset<clause_kind::where>>);
static_assert(sq::clause::clause_base<clause_kind::set>::is_set && sq::clause::clause_base<clause_kind::set>::kind == clause_kind::set);

constexpr auto query = sq::select(users.id).where(users.age > 5);
static_assert(sq::get_clause<clause_kind::where>(query).condition.right.value == 5);
static_assert(sq::get_clause<clause_kind::where>(query.limit(3)).condition.right.value == 5);

}  // namespace
