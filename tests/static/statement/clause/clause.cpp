// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/clause.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::clause_kind;

using plain = decltype(sq::select(users.id));
using limited = decltype(sq::select(users.id).limit(sq::literal<1>));

// A clause is there or not; saying it replaces its place and no other.
static_assert(!plain::limit_type::is_set && limited::limit_type::is_set);
static_assert(std::is_same_v<plain::list, limited::list>);
static_assert(std::is_same_v<limited::where_type, sq::clause::unset<clause_kind::where>>);
static_assert(sq::clause::clause_base<clause_kind::set>::is_set &&
              sq::clause::clause_base<clause_kind::set>::kind == clause_kind::set);

constexpr auto query = sq::select(users.id).where(users.age > 5);
static_assert(query.condition.right.value == 5);
static_assert(query.limit(3).condition.right.value == 5);

}  // namespace
