// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/comparison.hpp>
#include <sequent/expression/label.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>

namespace sequent {

namespace expressions {

/// Which way a term of ORDER BY sorts.
enum class direction : unsigned char { unsaid, ascending, descending };
/// Where a term of ORDER BY puts NULL.
enum class null_order : unsigned char { unsaid, first, last };

/// A term of ORDER BY.
template <class Operand, direction Direction, null_order Nulls>
struct order_term;

}  // namespace expressions

/// A term of ORDER BY: an expression, its direction, and where NULL goes. What is not said is the database's default
/// (ascending; NULL last in PostgreSQL, first in SQLite).
///
/// `T` is the SQL type of the expression; void of a label.
template <class T, class Tag, class Values, expressions::direction Direction = expressions::direction::unsaid,
          expressions::null_order Nulls = expressions::null_order::unsaid>
struct order_term {
  using tag = expressions::order_term<Tag, Direction, Nulls>;
  using values_type = Values;

  [[no_unique_address]] Values bound_values;

  /// Ascending order.
  [[nodiscard, gnu::always_inline]] constexpr auto asc() const {
    return order_term<T, Tag, Values, expressions::direction::ascending, Nulls>{bound_values};
  }
  /// Descending order.
  [[nodiscard, gnu::always_inline]] constexpr auto desc() const {
    return order_term<T, Tag, Values, expressions::direction::descending, Nulls>{bound_values};
  }
  /// NULL before all values.
  [[nodiscard]] constexpr auto nulls_first() const {
    return order_term<T, Tag, Values, Direction, expressions::null_order::first>{bound_values};
  }
  /// NULL after all values.
  [[nodiscard]] constexpr auto nulls_last() const {
    return order_term<T, Tag, Values, Direction, expressions::null_order::last>{bound_values};
  }
};

template <name Name>
constexpr auto label_of<Name>::asc() const {
  return order_term<void, expressions::label_reference<Name>, bound::nothing, expressions::direction::ascending>{};
}
template <name Name>
constexpr auto label_of<Name>::desc() const {
  return order_term<void, expressions::label_reference<Name>, bound::nothing, expressions::direction::descending>{};
}
template <name Name>
constexpr auto label_of<Name>::nulls_first() const {
  return order_term<void, expressions::label_reference<Name>, bound::nothing>{}.nulls_first();
}
template <name Name>
constexpr auto label_of<Name>::nulls_last() const {
  return order_term<void, expressions::label_reference<Name>, bound::nothing>{}.nulls_last();
}

namespace detail {

template <class Operand, expressions::direction Direction, expressions::null_order Nulls>
inline constexpr node node_of<expressions::order_term<Operand, Direction, Nulls>> =
    identified({.kind = node_kind::order_term,
                .detail = static_cast<unsigned char>(static_cast<unsigned char>(Direction) * 4U +
                                                     static_cast<unsigned char>(Nulls)),
                .count = 1,
                .operands = nodes_of<Operand>});

template <class T, class Tag, class Values>
constexpr auto make_order(expr<T, Tag, Values>&& operand) {
  static_cast<void>(has_order<true, T, Tag>());
  return order_term<T, Tag, Values>{detail::moved(operand.bound_values)};
}

template <class T>
inline constexpr bool is_order_term = false;
template <class T, class Tag, class Values, expressions::direction Direction, expressions::null_order Nulls>
inline constexpr bool is_order_term<order_term<T, Tag, Values, Direction, Nulls>> = true;

}  // namespace detail
}  // namespace sequent
