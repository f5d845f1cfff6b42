// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/orm/rules.hpp>

namespace {

namespace sq = sequent;

static_assert(sq::rules::entity_has_a_key<sq::name{"users"}, true>);
static_assert(!sq::rules::relation_follows_a_reference<sq::name{"posts"}, sq::name{"users"}, false>);

}  // namespace
