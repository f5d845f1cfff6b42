// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/expression.hpp>

namespace sequent {

namespace expressions {

/// What the select list calls by this name.
template <name Name>
struct label_reference;

}  // namespace expressions

/// The type of `label`.
template <name Name>
struct label_of {
  /// Ascending order, for ORDER BY.
  [[nodiscard]] constexpr auto asc() const;
  /// Descending order, for ORDER BY.
  [[nodiscard]] constexpr auto desc() const;
  /// NULL before all values, for ORDER BY.
  [[nodiscard]] constexpr auto nulls_first() const;
  /// NULL after all values, for ORDER BY.
  [[nodiscard]] constexpr auto nulls_last() const;
};
/// What the select list calls by a name, in GROUP BY, ORDER BY and DISTINCT ON: `group_by(label<"decade">)`.
template <name Name>
inline constexpr label_of<Name> label{};

namespace detail {

template <class T>
inline constexpr bool is_labelled = false;
template <name Name, class T, class Tag, class Values>
inline constexpr bool is_labelled<labelled<Name, T, Tag, Values>> = true;

template <class T>
inline constexpr bool is_label_reference = false;
template <name Name>
inline constexpr bool is_label_reference<label_of<Name>> = true;

template <name Name, class Operand>
inline constexpr node node_of<expressions::label<Name, Operand>> =
    identified({.kind = node_kind::label, .count = 1, .operands = nodes_of<Operand>, .name = interned<Name>});

template <name Name>
inline constexpr node node_of<expressions::label_reference<Name>> =
    identified({.kind = node_kind::label_reference, .name = interned<Name>});

}  // namespace detail
}  // namespace sequent
