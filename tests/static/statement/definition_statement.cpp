// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definitions.hpp>

#include <sequent/statement/definition_statement.hpp>

namespace {

using namespace definitions;

static_assert(sq::definition_statement<decltype(sq::create_table(parts))>);
static_assert(sq::definition_statement<decltype(sq::drop_foreign_key(teams.leader).if_exists())>);
static_assert(!sq::definition_statement<decltype(sq::select(parts))>);
static_assert(!sq::definition_statement<int>);

}  // namespace
