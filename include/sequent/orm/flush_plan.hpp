// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <sequent/orm/object.hpp>

namespace sequent::orm {

/// A reference that can be written only when both rows are there.
struct postponed_reference {
  object* from;
  std::size_t reference;
};

/// In which order new objects are inserted: each batch is of one entity, and reaches only what is in batches before it.
struct insert_plan {
  std::vector<std::vector<object*>> batches;
  /// What is written by an UPDATE behind them, since the references go in a circle.
  std::vector<postponed_reference> postponed;
};

/// Orders new objects, the same for the same objects in the same order. Throws `error` for a circle of references none
/// of which may be NULL.
[[nodiscard]] insert_plan planned_inserts(std::span<object* const> pending);

/// In which order objects are deleted: each batch is of one entity.
struct delete_plan {
  std::vector<std::vector<object*>> batches;
  /// References to what is deleted before: they are reset by an UPDATE first, since they go in a circle.
  std::vector<postponed_reference> circles;
};

/// Orders what is deleted: whoever references comes before what it references, as far as that is possible.
[[nodiscard]] delete_plan planned_deletes(std::span<object* const> gone);

}  // namespace sequent::orm

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/orm/flush_plan.ipp>
#endif
