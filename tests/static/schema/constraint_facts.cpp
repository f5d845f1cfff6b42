// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/schema/constraint.hpp>
#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/table_facts.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::constraint_kind;
using sq::referential_action;

constexpr auto key = sq::constraint::primary_key<"a", "b">::facts();
static_assert(key.kind == constraint_kind::primary_key && key.columns.size() == 2 && key.columns[1] == "b");
static_assert(key.declared_reference == nullptr && key.condition.empty() && key.name.empty());

static_assert(sq::constraint::check<"a < b">::facts().condition == "a < b");

constexpr auto reference =
    decltype(sq::foreign_key_on<"a">.references<users_schema, "id">().on_delete<referential_action::cascade>())::
        facts();
static_assert(reference.kind == constraint_kind::foreign_key && reference.referenced_columns[0] == "id");
static_assert(reference.on_delete == referential_action::cascade &&
              reference.on_update == referential_action::no_action);

}  // namespace
