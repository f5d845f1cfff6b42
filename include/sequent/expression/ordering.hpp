// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/order.hpp>
#include <sequent/expression/term.hpp>

namespace sequent {

namespace expressions {

/// `ORDER BY term, …` of a window or of an aggregate.
template <bool IsOfNumbers, class... Terms>
struct ordering;

}  // namespace expressions

/// The order of the rows of a window or of an aggregate; what `order_by` makes.
template <class Values, bool IsOfNumbers, class... Terms>
struct ordering {
  using tag = expressions::ordering<IsOfNumbers, Terms...>;
  using values_type = Values;

  [[no_unique_address]] Values bound_values;
};

namespace detail {

template <bool IsOfNumbers, class... Terms>
inline constexpr node node_of<expressions::ordering<IsOfNumbers, Terms...>> = identified(
    {.kind = node_kind::ordering, .flag = IsOfNumbers, .count = sizeof...(Terms), .operands = nodes_of<Terms...>});

/// Stands for a term that was refused.
struct sorted_by_nothing {
  static constexpr bool is_number = true;
  using tag = expressions::rejected;
  using values = bound::nothing;
};

/// How something stands in an order: its tag, what it carries, and whether it is a number of which every database knows
/// how far it is from another. (The distance of decimals would be one of units in SQLite.)
template <class Term>
struct sorted_by : sorted_by_nothing {
  template <class Given>
  static constexpr values take(const Given&) {
    static_assert(!std::is_same_v<Given, Given>,
                  "the order of a window or an aggregate is of columns and expressions; a label names what the select "
                  "list gives, which comes only later: say its expression");
    return {};
  }
};
template <class T, class Tag, class Values>
struct sorted_by<expr<T, Tag, Values>> {
  static constexpr bool is_number = number_type<T>;
  using tag = Tag;
  using values = Values;
  static constexpr values take(const expr<T, Tag, Values>& given) {
    static_cast<void>(has_order<true, T, Tag>());
    return given.bound_values;
  }
};
template <class T, class Tag, class Values, expressions::direction Direction, expressions::null_order Nulls>
  requires(!std::is_void_v<T>)
struct sorted_by<order_term<T, Tag, Values, Direction, Nulls>> {
  static constexpr bool is_number = number_type<T>;
  using tag = expressions::order_term<Tag, Direction, Nulls>;
  using values = Values;
  static constexpr values take(const order_term<T, Tag, Values, Direction, Nulls>& given) { return given.bound_values; }
};

template <chosen_term Term>
struct sorted_by<Term> : sorted_by_nothing {
  template <class Given>
  static constexpr values take(const Given&) {
    static_assert(!std::is_same_v<Given, Given>,
                  "an order with directions or sort keys is chosen in .order_by() of a query only: of a window or an "
                  "aggregate choose the whole, choose(which, over(f, order_by(a)), over(f, order_by(b.desc())))");
    return {};
  }
};

template <class T>
inline constexpr bool is_ordering = false;
template <class Values, bool IsOfNumbers, class... Terms>
inline constexpr bool is_ordering<ordering<Values, IsOfNumbers, Terms...>> = true;

}  // namespace detail

/// The order of the rows of a window or of an aggregate: `over(rank(), order_by(users.age.desc()))`.
template <class... Terms>
  requires(sizeof...(Terms) > 0)
[[nodiscard]] constexpr auto order_by(const Terms&... terms) {
  using values = bound::joined_all<typename detail::sorted_by<Terms>::values...>;
  constexpr bool is_of_numbers = (detail::sorted_by<Terms>::is_number && ...);
  return ordering<values, is_of_numbers, typename detail::sorted_by<Terms>::tag...>{
      bound::join_all(detail::sorted_by<Terms>::take(terms)...)};
}

}  // namespace sequent
