// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

#include <sequent/expression/assignment.hpp>
#include <sequent/expression/comparison.hpp>
#include <sequent/expression/in.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/type_list.hpp>

namespace sequent {

namespace expressions {

/// `(operand, …)`.
template <class... Operands>
struct row_value;

}  // namespace expressions

template <class... Elements>
class row_value;

namespace detail {

template <class... Operands>
inline constexpr node node_of<expressions::row_value<Operands...>> =
    identified({.kind = node_kind::row_value, .count = sizeof...(Operands), .operands = nodes_of<Operands...>});

template <class T>
inline constexpr bool is_row_value = false;
template <class... Elements>
inline constexpr bool is_row_value<row_value<Elements...>> = true;

/// How the elements of a row stand beside those of another, whose first is an expression each.
template <class Row, class Other>
struct rows_beside;
template <class... T, class... Tags, class... Values, class... Others>
struct rows_beside<row_value<expr<T, Tags, Values>...>, row_value<Others...>> {
  using left = expressions::row_value<Tags...>;
  using right = expressions::row_value<typename beside_of<T, Others>::tag...>;
  using left_values = bound::joined_all<Values...>;
  using right_values = bound::joined_all<typename beside_of<T, Others>::values...>;

  /// Asserts that each pair can be compared.
  template <bool ByOrder>
  static consteval bool require() {
    return ((static_cast<int>(are_of_one_family<T, Tags, typename beside_of<T, Others>::named,
                                                std::conditional_t<can_stand_beside<T, Others>, T, void>>() &&
                              has_order<ByOrder, T, Tags>())) &
            ...) != 0;
  }
  static constexpr left_values take_left(const row_value<expr<T, Tags, Values>...>& row) {
    return std::apply([](const auto&... each) { return bound::join_all(Values(each.bound_values)...); }, row.elements);
  }
  static constexpr right_values take_right(const row_value<Others...>& row) {
    return std::apply([](const auto&... each) { return bound::join_all(beside_of<T, Others>::take(each)...); },
                      row.elements);
  }
};

/// What stands where a wrong row stood.
using rejected_row = row_value<expressions::rejected>;

/// Asserts that a row is one of expressions, and that the other has as many elements.
template <class Row, class Other>
consteval bool rows_can_meet() {
  static_assert(is_row_value<Other>,
                "a row is compared with a row, sequent::tuple(a, b) < sequent::tuple(c, d); one that gets its values "
                "from a query, in .set() of an UPDATE, is assigned by =");
  if constexpr (std::is_same_v<Row, rejected_row> || std::is_same_v<Other, rejected_row>) {
    return false;
  } else if constexpr (is_row_value<Other>) {
    static_assert(Row::are_expressions,
                  "the row on the left is made of columns and expressions, values stand on the right");
    static_assert(rules::rows_are_of_one_size < Row::size == Other::size, Row::size, Other::size >,
                  "the two rows have as many elements");
    return Row::are_expressions && Row::size == Other::size;
  } else {
    return false;
  }
}

template <binary_operator Operator, class Row, class Other>
constexpr auto compare_rows(const Row& row, const Other& other) {
  if constexpr (rows_can_meet<Row, Other>()) {
    using rows = rows_beside<Row, Other>;
    if constexpr (rows::template require<asks_for_order<Operator>>()) {
      using values = bound::joined<typename rows::left_values, typename rows::right_values>;
      return expr<types::boolean, expressions::binary<Operator, typename rows::left, typename rows::right>, values>{
          bound::detail::joined<typename rows::left_values, typename rows::right_values>::of(rows::take_left(row),
                                                                                             rows::take_right(other))};
    } else {
      return rejected<types::boolean>{};
    }
  } else {
    return rejected<types::boolean>{};
  }
}

template <bool Negated, class Row, class... Others>
constexpr auto row_in_list(const Row& row, const Others&... others) {
  if constexpr ((static_cast<int>(rows_can_meet<Row, Others>()) & ...) != 0) {
    if constexpr ((static_cast<int>(rows_beside<Row, Others>::template require<false>()) & ...) != 0) {
      using left = rows_beside<Row, Row>;
      using values = bound::joined_all<typename left::left_values, typename rows_beside<Row, Others>::right_values...>;
      using tag = expressions::in_list<Negated, typename left::left, typename rows_beside<Row, Others>::right...>;
      return expr<types::boolean, tag, values>{
          bound::join_all(left::take_left(row), rows_beside<Row, Others>::take_right(others)...)};
    } else {
      return rejected<types::boolean>{};
    }
  } else {
    return rejected<types::boolean>{};
  }
}

/// Both are defined beside the subqueries.
template <bool Negated, class Row, class Query>
constexpr auto row_in_query(const Row& row, const Query& query);
template <class Row, class Query>
constexpr auto assigned_row(const Row& row, const Query& query);

}  // namespace detail

/// Several expressions or values as one operand: made by `tuple`.
template <class... Elements>
class row_value {
 public:
  static constexpr std::size_t size = sizeof...(Elements);
  static constexpr bool are_expressions = (expression<Elements> && ...);

  // Public, for the functions that combine it. No part of the interface.
  std::tuple<Elements...> elements;

  /// `(a, b) IN ((c, d), …)` or `(a, b) IN (SELECT …)`.
  template <class... Others>
    requires(sizeof...(Others) > 0)
  [[nodiscard]] constexpr auto in(const Others&... others) const {
    if constexpr ((detail::subquery_like<Others> && ...)) {
      return detail::row_in_query<false>(*this, others...);
    } else {
      return detail::row_in_list<false>(*this, others...);
    }
  }
  /// `(a, b) NOT IN (…)`. A subquery that may give NULL is refused, as with one expression.
  template <class... Others>
    requires(sizeof...(Others) > 0)
  [[nodiscard]] constexpr auto not_in(const Others&... others) const {
    if constexpr ((detail::subquery_like<Others> && ...)) {
      return detail::row_in_query<true>(*this, others...);
    } else {
      return detail::row_in_list<true>(*this, others...);
    }
  }

  /// `(a, b) = (SELECT …)`, for `set` of an UPDATE: `tuple(users.name, users.age) = select(...)`.
  template <detail::subquery_like Query>
  [[nodiscard]] constexpr auto operator=(const Query& query) const {
    return detail::assigned_row(*this, query);
  }
  template <class Other>
    requires(!detail::subquery_like<Other>)
  constexpr auto operator=(const Other&) const {
    static_assert(
        detail::subquery_like<Other>,
        "several columns are set by a query, sequent::tuple(a, b) = sequent::select(...), and by values one by "
        "one: .set(a = 1, b = 2)");
    return assignment<expressions::rejected, expressions::rejected, bound::nothing>{};
  }
};

template <>
class row_value<expressions::rejected> {
 public:
  static constexpr bool are_expressions = false;

  template <class... Others>
  constexpr auto in(const Others&...) const {
    return detail::rejected<types::boolean>{};
  }
  template <class... Others>
  constexpr auto not_in(const Others&...) const {
    return detail::rejected<types::boolean>{};
  }
  template <class Other>
  constexpr auto operator=(const Other&) const {
    return assignment<expressions::rejected, expressions::rejected, bound::nothing>{};
  }
};

/// A row of several expressions, to be compared as one: `tuple(users.name, users.id) > tuple(last.name, last.id)`,
/// where the later elements count if the earlier ones are the same.
template <class... Elements>
  requires(sizeof...(Elements) > 1)
[[nodiscard]] constexpr auto tuple(const Elements&... elements) {
  return row_value<std::decay_t<const Elements&>...>{{elements...}};
}
/// Refuses a row of one element.
template <class... Elements>
  requires(sizeof...(Elements) < 2)
constexpr auto tuple(const Elements&...) {
  static_assert(sizeof...(Elements) > 1, "sequent::tuple is a row of two expressions or more: one stands by itself");
  return detail::rejected_row{};
}

// clang-format off
/// Row by row, element by element.
template <class... Left, class Right>
[[nodiscard]] constexpr auto operator==(const row_value<Left...>& left, const Right& right) { return detail::compare_rows<detail::binary_operator::equal>(left, right); }
template <class... Left, class Right>
[[nodiscard]] constexpr auto operator!=(const row_value<Left...>& left, const Right& right) { return detail::compare_rows<detail::binary_operator::not_equal>(left, right); }
template <class... Left, class Right>
[[nodiscard]] constexpr auto operator<(const row_value<Left...>& left, const Right& right) { return detail::compare_rows<detail::binary_operator::less>(left, right); }
template <class... Left, class Right>
[[nodiscard]] constexpr auto operator<=(const row_value<Left...>& left, const Right& right) { return detail::compare_rows<detail::binary_operator::less_equal>(left, right); }
template <class... Left, class Right>
[[nodiscard]] constexpr auto operator>(const row_value<Left...>& left, const Right& right) { return detail::compare_rows<detail::binary_operator::greater>(left, right); }
template <class... Left, class Right>
[[nodiscard]] constexpr auto operator>=(const row_value<Left...>& left, const Right& right) { return detail::compare_rows<detail::binary_operator::greater_equal>(left, right); }
// clang-format on

}  // namespace sequent
