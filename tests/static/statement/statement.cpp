// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/sequent.hpp>
#include <sequent/statement/statement.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

static_assert(sq::statement<decltype(sq::select(users.id))> && sq::statement<const decltype(sq::select(users.id))&>);
static_assert(sq::statement<decltype(sq::insert_into(counters).default_values())>);
static_assert(sq::statement<decltype(sq::delete_from(users))>);
static_assert(sq::statement<decltype(sq::update(users).set(users.age = 1))>);

// What has not said all of it is none yet.
static_assert(!sq::statement<decltype(sq::insert_into(users))> && !sq::statement<decltype(sq::update(users))>);
static_assert(!sq::statement<decltype(sq::insert_into(counters).default_values().on_conflict(counters.id))>);
static_assert(!sq::statement<decltype(users)> && !sq::statement<int>);

template <class Statement>
concept has_sql = requires(const Statement& statement) { sq::sql<sq::postgres>(statement); };
static_assert(has_sql<decltype(sq::select(users.id))> && !has_sql<decltype(sq::update(users))> &&
              !has_sql<decltype(users.id == 1)>);

}  // namespace
