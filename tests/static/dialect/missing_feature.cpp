// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/dialect/missing_feature.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>

namespace {

// What is lacking is refused: tests/compile_fail, the twins of SQLite.
static_assert((sequent::detail::require_feature<sequent::sqlite, sequent::feature::none>(), true));

}  // namespace
