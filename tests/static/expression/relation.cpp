// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/expression/relation.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::relation_kind;

template <class Relation>
constexpr const sq::detail::relation_info& relation(const Relation&) {
  return sq::detail::relation_of<typename sq::detail::relation_traits<Relation>::relation>;
}

constexpr auto young = sq::select(users.id, users.name).where(users.age < sq::literal<18>);
constexpr auto old = sq::select(users.id, users.name).where(users.age > sq::literal<65>);
constexpr auto derived = young.as<"few">();
constexpr auto common = sq::cte<"few">(young);

static_assert(relation(users).kind == relation_kind::table && relation(users).body == nullptr);
static_assert(relation(derived).kind == relation_kind::derived && relation(derived).table.empty());
static_assert(relation(common).kind == relation_kind::cte && relation(common).table.text == "few");
static_assert(relation(common.as<"other">()).alias.text == "other" &&
              relation(common.as<"other">()).table.text == "few");

// Its identity is what it stands for, and the name that it has there.
static_assert(relation(derived).id == relation(young.as<"few">()).id);
static_assert(relation(derived).id != relation(young.as<"others">()).id);
static_assert(relation(derived).id != relation(old.as<"few">()).id);
static_assert(relation(common).id != relation(common.as<"other">()).id);
static_assert(relation(users.as<"u">()).id != relation(orgs.as<"u">()).id);

// The columns of what stands in FROM are of it.
static_assert(sq::detail::node_of<decltype(derived[users.name])::tag>.relation->id == relation(derived).id);

// A list of relations ends.
constexpr const auto* const* list =
    sq::detail::relations_of<sq::source<users_schema, "users">, sq::source<orgs_schema, "orgs">>;
static_assert(list[0]->alias.text == "users" && list[1]->alias.text == "orgs" && list[2] == nullptr);

}  // namespace
