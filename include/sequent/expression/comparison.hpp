// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <type_traits>

#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>

namespace sequent {

namespace expressions {

/// `left OP right`.
template <detail::binary_operator Operator, class Left, class Right>
struct binary;

}  // namespace expressions

namespace detail {

constexpr precedence precedence_of(binary_operator operation) {
  switch (operation) {
    case binary_operator::plus:
    case binary_operator::minus:
      return precedence::additive;
    case binary_operator::times:
    case binary_operator::divided_by:
    case binary_operator::divided_as_fraction:
    case binary_operator::modulo:
      return precedence::multiplicative;
    case binary_operator::logical_and:
      return precedence::conjunction;
    case binary_operator::logical_or:
    case binary_operator::concatenated:  // its place differs between databases, so it always stands in parentheses
      return precedence::disjunction;
    default:
      return precedence::comparison;
  }
}

template <binary_operator Operator, class Left, class Right>
inline constexpr node node_of<expressions::binary<Operator, Left, Right>> =
    identified({.kind = node_kind::binary,
                .binding = precedence_of(Operator),
                .detail = static_cast<unsigned char>(Operator),
                .count = 2,
                .operands = nodes_of<Left, Right>});

template <binary_operator Operator>
inline constexpr bool asks_for_order =
    Operator == binary_operator::less || Operator == binary_operator::less_equal ||
    Operator == binary_operator::greater || Operator == binary_operator::greater_equal;

/// Asserts that the values of a type have the order in the database that they have in C++.
template <bool IsAsked, class T, class Tag>
consteval bool has_order() {
  constexpr bool holds = !IsAsked || has_order_in_database<T>;
  using breach = offender<holds, Tag>;
  static_assert(
      rules::order_is_that_of_the_database<breach::table, breach::column, typename T::value_type>,
      "an enumeration is stored by its names, which the database would order by the alphabet: compare with == "
      "or .in(), or store a number by sequent::mapped_type");
  return holds;
}

/// Asserts that two operands can be compared. What was rejected already is not reported again.
template <class T, class Tag, class Other, class Meeting, class OtherTag = void>
consteval bool are_of_one_family() {
  constexpr bool holds = !std::is_void_v<Meeting>;
  if constexpr (!holds && !std::is_same_v<Tag, expressions::rejected> &&
                !std::is_same_v<OtherTag, expressions::rejected>) {
    using breach = offender<says_why_unmet<holds, typename T::value_type, Tag, Other>(), Tag>;
    static_assert(
        rules::operands_are_of_one_type_family<breach::table, breach::column, typename T::value_type, Other>,
        "these two operands are of different types: SQL compares numbers with numbers, text with text, and so on");
  }
  return holds;
}

template <binary_operator Operator, class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto compare(expr<T, Left, V>&& left, expr<U, Right, W>&& right) {
  constexpr bool holds = are_of_one_family<T, Left, typename U::value_type, meeting_of<T, U>, Right>() &&
                         has_order<asks_for_order<Operator>, T, Left>();
  if constexpr (holds) {
    return expr<types::boolean, expressions::binary<Operator, Left, Right>, bound::joined<V, W>>{
        bound::detail::joined<V, W>::of(detail::moved(left.bound_values), detail::moved(right.bound_values))};
  } else {
    return rejected<types::boolean>{};
  }
}

/// What a comparison with a value says of what is no value.
template <class T, class Tag, class Value>
consteval bool is_comparable_value() {
  constexpr bool is_null = is_null_constant<Value>;
  constexpr bool is_bare_optional = is_optional<Value>;
  using null_breach = offender<!is_null, Tag>;
  static_assert(rules::null_is_compared_with_is_null<null_breach::table, null_breach::column>,
                "a comparison with NULL is never true in SQL: use .is_null() or .is_not_null()");
  using optional_breach = offender<!is_bare_optional, Tag>;
  static_assert(rules::optional_says_what_empty_means<optional_breach::table, optional_breach::column, Value>,
                "what should an empty std::optional mean here? sequent::if_set(value) drops the comparison, "
                ".is_not_distinct_from(value) compares with NULL as a value");
  if constexpr (is_null || is_bare_optional) {
    return false;
  } else if constexpr (requires { typename Value::subquery_type; }) {
    using breach = offender<false, Tag>;
    static_assert(rules::query_is_a_value_by_scalar_subquery<breach::table, breach::column>,
                  "this is compared with a query: .scalar_subquery() makes one value of it, .in(query) looks for any");
    return false;
  } else {
    return are_of_one_family<T, Tag, typename beside_of<T, Value>::named, typename beside_of<T, Value>::type>();
  }
}

template <binary_operator Operator, bool Flipped, class T, class Tag, class V, class Value>
[[gnu::always_inline]] constexpr auto compare_with(expr<T, Tag, V>&& operand, const Value& value) {
  constexpr bool holds =
      is_comparable_value<T, Tag, std::decay_t<const Value&>>() && has_order<asks_for_order<Operator>, T, Tag>();
  if constexpr (!holds) {
    return rejected<types::boolean>{};
  } else {
    using other = beside_of<T, Value>;
    using other_values = typename other::values;
    if constexpr (Flipped) {
      using compared =
          expr<types::boolean, expressions::binary<Operator, typename other::tag, Tag>, bound::joined<other_values, V>>;
      return as_choice<other::is_droppable>(
          is_there(value), compared{bound::detail::joined<other_values, V>::of(other::take(value),
                                                                               detail::moved(operand.bound_values))});
    } else {
      using compared =
          expr<types::boolean, expressions::binary<Operator, Tag, typename other::tag>, bound::joined<V, other_values>>;
      return as_choice<other::is_droppable>(
          is_there(value), compared{bound::detail::joined<V, other_values>::of(detail::moved(operand.bound_values),
                                                                               other::take(value))});
    }
  }
}

template <binary_operator Operator, class T, class Tag, class Values, class Value>
constexpr auto make_distinct(expr<T, Tag, Values>&& operand, const Value& value) {
  using given = std::decay_t<const Value&>;
  if constexpr (is_expression<given>) {
    return compare<Operator>(detail::moved(operand), given(value));
  } else if constexpr (is_null_constant<given> || is_optional<given>) {
    using plain = std::conditional_t<is_optional<given>, not_null<given>, typename T::value_type>;
    using meeting = typename meeting_of_value<T, plain>::type;
    if constexpr (are_of_one_family<T, Tag, plain, meeting>()) {
      using stored = std::optional<typename meeting::value_type>;
      stored sent;
      if constexpr (is_optional<given>) {
        if (value) sent.emplace(converted<not_null<stored>>(*value));
      }
      return compare<Operator>(
          detail::moved(operand),
          expr<meeting, expressions::parameter<meeting>, bound::value<stored>>{{detail::moved(sent)}});
    } else {
      return rejected<types::boolean>{};
    }
  } else {
    return compare_with<Operator, false>(detail::moved(operand), value);
  }
}

}  // namespace detail

// Each operator: between two expressions, and with a C++ value on either side.
// clang-format off
/// SQL `=`. NULL compares with nothing: for an optional, see `if_set` and `is_not_distinct_from`.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator==(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::compare<detail::binary_operator::equal>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator==(expr<T, Left, V> left, const Value& right) { return detail::compare_with<detail::binary_operator::equal, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator==(const Value& left, expr<U, Right, W> right) { return detail::compare_with<detail::binary_operator::equal, true>(detail::moved(right), left); }
/// SQL `<>`.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator!=(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::compare<detail::binary_operator::not_equal>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator!=(expr<T, Left, V> left, const Value& right) { return detail::compare_with<detail::binary_operator::not_equal, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator!=(const Value& left, expr<U, Right, W> right) { return detail::compare_with<detail::binary_operator::not_equal, true>(detail::moved(right), left); }
/// SQL `<`.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator<(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::compare<detail::binary_operator::less>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator<(expr<T, Left, V> left, const Value& right) { return detail::compare_with<detail::binary_operator::less, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator<(const Value& left, expr<U, Right, W> right) { return detail::compare_with<detail::binary_operator::less, true>(detail::moved(right), left); }
/// SQL `<=`.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator<=(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::compare<detail::binary_operator::less_equal>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator<=(expr<T, Left, V> left, const Value& right) { return detail::compare_with<detail::binary_operator::less_equal, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator<=(const Value& left, expr<U, Right, W> right) { return detail::compare_with<detail::binary_operator::less_equal, true>(detail::moved(right), left); }
/// SQL `>`.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator>(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::compare<detail::binary_operator::greater>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator>(expr<T, Left, V> left, const Value& right) { return detail::compare_with<detail::binary_operator::greater, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator>(const Value& left, expr<U, Right, W> right) { return detail::compare_with<detail::binary_operator::greater, true>(detail::moved(right), left); }
/// SQL `>=`.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator>=(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::compare<detail::binary_operator::greater_equal>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator>=(expr<T, Left, V> left, const Value& right) { return detail::compare_with<detail::binary_operator::greater_equal, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator>=(const Value& left, expr<U, Right, W> right) { return detail::compare_with<detail::binary_operator::greater_equal, true>(detail::moved(right), left); }
// clang-format on

}  // namespace sequent
