// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/methods.hpp>

namespace sequent {

namespace expressions {

enum class direction { unsaid, ascending, descending };
enum class null_order { unsaid, first, last };

/// A term of ORDER BY: an expression, its direction, and where NULL goes. What is not said is the database's default
/// (ascending; NULL last in PostgreSQL, first in SQLite).
template <class Operand, direction Direction = direction::unsaid, null_order Nulls = null_order::unsaid>
struct order_term {
  using expression_type = Operand;

  [[no_unique_address]] Operand operand;

  [[nodiscard]] constexpr auto asc() const { return order_term<Operand, direction::ascending, Nulls>{operand}; }
  [[nodiscard]] constexpr auto desc() const { return order_term<Operand, direction::descending, Nulls>{operand}; }
  [[nodiscard]] constexpr auto nulls_first() const {
    return order_term<Operand, Direction, null_order::first>{operand};
  }
  [[nodiscard]] constexpr auto nulls_last() const { return order_term<Operand, Direction, null_order::last>{operand}; }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const order_term* self) {
    visitor(self ? &self->operand : nullptr);
    if constexpr (Direction == direction::ascending) visitor.text(" ASC");
    if constexpr (Direction == direction::descending) visitor.text(" DESC");
    if constexpr (Nulls == null_order::first) visitor.text(" NULLS FIRST");
    if constexpr (Nulls == null_order::last) visitor.text(" NULLS LAST");
  }
};

}  // namespace expressions

namespace detail {

template <class Operand>
constexpr auto make_order(const Operand& operand) {
  return expressions::order_term<Operand>{operand};
}

template <class T>
inline constexpr bool is_order_term = false;
template <class Operand, expressions::direction Direction, expressions::null_order Nulls>
inline constexpr bool is_order_term<expressions::order_term<Operand, Direction, Nulls>> = true;

}  // namespace detail
}  // namespace sequent
