// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/expression/assignment.hpp>
#include <sequent/expression/column.hpp>

namespace sequent {

namespace detail {

template <bool IsNew, class Column>
inline constexpr node node_of<expressions::changed<IsNew, Column>> = [] {
  node made = node_of<Column>;
  made.kind = node_kind::changed;
  made.detail = IsNew ? 1 : 0;
  made.id = mixed(made.id, static_cast<std::uint64_t>(node_kind::changed) * 2 + (IsNew ? 1U : 0U));
  return made;
}();

}  // namespace detail

/// What a column was before the statement, in RETURNING: NULL in a row that is inserted (an engine of
/// `postgres_at_least<18>` or above).
template <class T, class Source, name Name, bool Nullable>
[[nodiscard]] constexpr auto old_value(const expr<T, expressions::column<Source, Name, Nullable>>&) {
  return expr<T, expressions::changed<false, expressions::column<Source, Name, Nullable>>>{};
}

/// What a column is behind the statement, in RETURNING: NULL in a row that is deleted (an engine of
/// `postgres_at_least<18>` or above).
template <class T, class Source, name Name, bool Nullable>
[[nodiscard]] constexpr auto new_value(const expr<T, expressions::column<Source, Name, Nullable>>&) {
  return expr<T, expressions::changed<true, expressions::column<Source, Name, Nullable>>>{};
}

}  // namespace sequent
