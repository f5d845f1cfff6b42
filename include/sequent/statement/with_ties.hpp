// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/limit.hpp>

namespace sequent {

namespace clauses {

/// `FETCH FIRST count ROWS WITH TIES`.
template <unsigned Slots, class Count>
struct fetch_with_ties;

}  // namespace clauses

namespace detail {

template <unsigned Slots, class Count>
inline constexpr clause_info clause_of<clauses::fetch_with_ties<Slots, Count>>{
    .what = part::limit, .count = 1, .slots = Slots, .nodes = nodes_of<Count>, .detail = 1};

}  // namespace detail

/// A number of rows, and those that stand as high as the last of them: made by `with_ties`.
template <class Count>
struct tied_count {
  Count count;

  /// The clause. No part of the interface.
  [[nodiscard]] constexpr auto limit_step() const { return detail::count_step<clauses::fetch_with_ties>(count); }
};

/// For `.limit()`: at most so many rows, and with the last of them all that are equal to it in ORDER BY (PostgreSQL
/// only): `order_by(scores.points.desc()).limit(with_ties(3))`.
template <class Count>
[[nodiscard]] constexpr auto with_ties(const Count& count) {
  return tied_count<Count>{count};
}

}  // namespace sequent
