// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/engine/backend.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace {

struct unknown_dialect {};

template <class Dialect>
concept has_backend = requires(const sequent::url& database) { sequent::backend<Dialect>::accepts(database); };

static_assert(has_backend<sequent::postgres>);
static_assert(has_backend<sequent::sqlite>);
static_assert(!has_backend<unknown_dialect>);

}  // namespace
