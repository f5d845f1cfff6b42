// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/update.hpp>

namespace sequent {

/// Starts a DELETE from a table.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto delete_from(const table<Schema, Alias>&) {
  return row_change_statement<bound::nothing, clauses::target<detail::part::delete_from, source<Schema, Alias>>>{};
}

}  // namespace sequent
