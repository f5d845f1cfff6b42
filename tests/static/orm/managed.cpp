// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <static/orm/library.hpp>

#include <sequent/orm/managed.hpp>

namespace {

using namespace library;

// What a session adds to an object and its row.
static_assert(sizeof(sequent::orm::managed<author>) <= sizeof(author) + sizeof(sq::row<authors_schema>) + 40);

}  // namespace
