// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/relation.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::relation_like;

constexpr auto adults = sq::select(users.id, users.name).where(users.age > 17);

// What can stand in FROM, by value or by reference.
static_assert(relation_like<decltype(users)> && relation_like<const decltype(users)&>);
static_assert(relation_like<decltype(users.as<"u">())>);
static_assert(relation_like<decltype(adults.as<"adults">())> && relation_like<decltype(sq::cte<"adults">(adults))>);
static_assert(relation_like<decltype(sq::cte<"adults">(adults).as<"others">())>);

// A query has no name there, and a column is no table.
static_assert(!relation_like<decltype(adults)> && !relation_like<decltype(users.id)> && !relation_like<int>);
static_assert(!relation_like<users_schema<sq::as_row>>);

// The values of its definition stand where it is defined: in FROM those of a derived table, in WITH those of a CTE.
template <class Relation>
constexpr auto slots = sq::detail::relation_traits<Relation>::values::size;
static_assert(slots<std::remove_const_t<decltype(users)>> == 0);
static_assert(slots<decltype(adults.as<"adults">())> == 1 && slots<decltype(sq::cte<"adults">(adults))> == 0);

// An alias is another relation of the same table.
template <class Relation>
using tag_of = typename sq::detail::relation_traits<Relation>::relation;
static_assert(std::is_same_v<tag_of<decltype(users.as<"users">())>, tag_of<std::remove_const_t<decltype(users)>>>);
static_assert(!std::is_same_v<tag_of<decltype(users.as<"u">())>, tag_of<std::remove_const_t<decltype(users)>>>);

}  // namespace
