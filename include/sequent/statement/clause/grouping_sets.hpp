// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/statement/clause/terms.hpp>

namespace sequent {

namespace expressions {

/// `(a, b)`, `ROLLUP (a, b)`, `CUBE (a, b)` or `GROUPING SETS ((a, b), (a))` in GROUP BY.
template <detail::grouping_kind Kind, class... Operands>
struct grouping_set;

/// `GROUPING(a, b)`.
template <class... Operands>
struct grouping;

}  // namespace expressions

/// Several ways to group the same rows; what `rollup`, `cube` and `grouping_sets` make.
template <detail::grouping_kind Kind, class Values, class... Operands>
struct grouping_term {
  using tag = expressions::grouping_set<Kind, Operands...>;
  using values_type = Values;

  [[no_unique_address]] Values bound_values;
};

namespace detail {

template <grouping_kind Kind, class... Operands>
inline constexpr node node_of<expressions::grouping_set<Kind, Operands...>> =
    identified({.kind = node_kind::grouping_set,
                .detail = static_cast<unsigned char>(Kind),
                .count = sizeof...(Operands),
                .operands = nodes_of<Operands...>});

template <class... Operands>
inline constexpr node node_of<expressions::grouping<Operands...>> = identified({.kind = node_kind::grouping,
                                                                                .type = stored_kind::int32,
                                                                                .count = sizeof...(Operands),
                                                                                .operands = nodes_of<Operands...>});

template <grouping_kind Kind, class Values, class... Operands>
struct term_of<grouping_term<Kind, Values, Operands...>> {
  using tag = expressions::grouping_set<Kind, Operands...>;
  using values = Values;
  static constexpr values values_of(const grouping_term<Kind, Values, Operands...>& given) {
    return given.bound_values;
  }
};

/// What can be grouped by in a list: an expression, or several together.
template <class Term>
inline constexpr bool is_grouped_together = is_expression<Term>;
template <class Values, class... Operands>
inline constexpr bool is_grouped_together<grouping_term<grouping_kind::set, Values, Operands...>> = true;

/// What stands in GROUPING SETS.
template <class Term>
inline constexpr bool is_grouping_term = false;
template <grouping_kind Kind, class Values, class... Operands>
inline constexpr bool is_grouping_term<grouping_term<Kind, Values, Operands...>> = true;

template <grouping_kind Kind, class... Terms>
constexpr auto made_grouping(const Terms&... terms) {
  using values = bound::joined_all<typename Terms::values_type...>;
  return grouping_term<Kind, values, typename Terms::tag...>{
      bound::join_all(typename Terms::values_type(terms.bound_values)...)};
}

template <grouping_kind Kind, class... Terms>
constexpr auto grouped_as(const Terms&... terms) {
  constexpr bool are_terms = (is_grouped_together<Terms> && ...);
  static_assert(are_terms, "rollup, cube and grouping_set take columns and expressions, and what grouping_set makes");
  if constexpr (are_terms) {
    return made_grouping<Kind>(terms...);
  } else {
    return made_grouping<Kind>(rejected<types::boolean>{});
  }
}

}  // namespace detail

/// Several expressions as one set of `grouping_sets`, or as one step of `rollup` and `cube`: `grouping_set(a, b)`.
/// Without any, it makes one group of all rows.
template <class... Terms>
[[nodiscard]] constexpr auto grouping_set(const Terms&... terms) {
  return detail::grouped_as<detail::grouping_kind::set>(terms...);
}
/// Groups by all the terms, by all but the last, and so on, and makes one group of all rows: subtotals and a total, in
/// which the terms left out are NULL (PostgreSQL only).
template <class... Terms>
  requires(sizeof...(Terms) > 0)
[[nodiscard]] constexpr auto rollup(const Terms&... terms) {
  return detail::grouped_as<detail::grouping_kind::rollup>(terms...);
}
/// Groups by every choice of the terms, none of them included; those left out are NULL (PostgreSQL only).
template <class... Terms>
  requires(sizeof...(Terms) > 0)
[[nodiscard]] constexpr auto cube(const Terms&... terms) {
  return detail::grouped_as<detail::grouping_kind::cube>(terms...);
}
/// Groups by each of the sets; terms that a set leaves out are NULL in its rows (PostgreSQL only):
/// `grouping_sets(grouping_set(a, b), grouping_set(a), grouping_set())`.
template <class... Sets>
  requires(sizeof...(Sets) > 0)
[[nodiscard]] constexpr auto grouping_sets(const Sets&... sets) {
  constexpr bool are_sets = (detail::is_grouping_term<Sets> && ...);
  static_assert(are_sets, "grouping_sets takes sets: grouping_sets(grouping_set(a, b), grouping_set())");
  if constexpr (are_sets) {
    return detail::made_grouping<detail::grouping_kind::sets>(sets...);
  } else {
    return detail::made_grouping<detail::grouping_kind::sets>(detail::rejected<types::boolean>{});
  }
}

/// Which of these terms of `group_by` a row is not grouped by, as bits, the last term the lowest: of one term, 1 where
/// it is NULL because it was left out, and else 0 (PostgreSQL only).
template <class... T, class... Tags, class... Values>
  requires(sizeof...(T) > 0)
[[nodiscard]] constexpr auto grouping(const expr<T, Tags, Values>&... terms) {
  return expr<types::integer, expressions::grouping<Tags...>, bound::joined_all<Values...>>{
      bound::join_all(Values(terms.bound_values)...)};
}

}  // namespace sequent
