// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/comparison.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>

namespace sequent {

template <class Column, class Tag, class Values>
struct assignment;

namespace expressions {

/// `NOT operand`.
template <class Operand>
struct negation;

}  // namespace expressions

namespace detail {

template <class Operand>
inline constexpr node node_of<expressions::negation<Operand>> = identified(
    {.kind = node_kind::negation, .binding = precedence::negation, .count = 1, .operands = nodes_of<Operand>});

template <class T>
inline constexpr bool is_assignment = false;
template <class Column, class Tag, class Values>
inline constexpr bool is_assignment<assignment<Column, Tag, Values>> = true;

/// A condition as an expression; what is none is refused in one sentence, and a rejected condition stands for it.
template <class Condition>
[[gnu::always_inline]] constexpr auto as_condition(const Condition& condition) {
  using given = std::remove_cvref_t<Condition>;
  if constexpr (boolean_expression<given>) {
    return condition;
  } else if constexpr (is_untyped_parameter<given>) {
    return expr<types::boolean, expressions::parameter<types::boolean>,
                typename beside<types::boolean, given>::values>{};
  } else if constexpr (is_expression<given>) {
    using breach = offender<false, typename given::tag>;
    static_assert(rules::operand_is_boolean<breach::table, breach::column, typename given::value_type>,
                  "a condition is wanted here: compare this expression with something");
    return rejected<types::boolean>{};
  } else if constexpr (std::is_same_v<given, bool>) {
    static_assert(!std::is_same_v<given, bool>,
                  "a C++ bool is no condition: was a column meant, as in users.id == id? For a condition that is there "
                  "or not say .where_if(flag, condition), for a constant sequent::literal<true>");
    return rejected<types::boolean>{};
  } else if constexpr (is_assignment<given>) {
    static_assert(!is_assignment<given>, "this is an assignment, and a condition is wanted here: compare with ==");
    return rejected<types::boolean>{};
  } else {
    static_assert(is_expression<given>, "a condition is wanted here, such as users.age > 18; this C++ value is none");
    return rejected<types::boolean>{};
  }
}

template <binary_operator Operator, class Left, class Right>
[[gnu::always_inline]] constexpr auto join_conditions(Left&& left, Right&& right) {
  using left_values = typename Left::values_type;
  using other_values = typename Right::values_type;
  return expr<types::boolean, expressions::binary<Operator, typename Left::tag, typename Right::tag>,
              bound::joined<left_values, other_values>>{bound::detail::joined<left_values, other_values>::of(
      detail::moved(left.bound_values), detail::moved(right.bound_values))};
}

}  // namespace detail

// clang-format off
/// SQL `AND`. Unlike that of C++ it does not stop at the first false operand: SQL fixes no order.
template <class Left, class V, class Right, class W>
[[gnu::always_inline]] constexpr auto operator&&(expr<types::boolean, Left, V> left, expr<types::boolean, Right, W> right) { return detail::join_conditions<detail::binary_operator::logical_and>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Other>
constexpr auto operator&&(expr<T, Left, V> left, const Other& right) { return detail::join_conditions<detail::binary_operator::logical_and>(detail::as_condition(left), detail::as_condition(right)); }
template <class Other, class T, class Right, class W>
constexpr auto operator&&(const Other& left, expr<T, Right, W> right) { return detail::join_conditions<detail::binary_operator::logical_and>(detail::as_condition(left), detail::as_condition(right)); }
template <class T, class Left, class V, class U, class Right, class W>
constexpr auto operator&&(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::join_conditions<detail::binary_operator::logical_and>(detail::as_condition(left), detail::as_condition(right)); }
/// SQL `OR`.
template <class Left, class V, class Right, class W>
[[gnu::always_inline]] constexpr auto operator||(expr<types::boolean, Left, V> left, expr<types::boolean, Right, W> right) { return detail::join_conditions<detail::binary_operator::logical_or>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Other>
constexpr auto operator||(expr<T, Left, V> left, const Other& right) { return detail::join_conditions<detail::binary_operator::logical_or>(detail::as_condition(left), detail::as_condition(right)); }
template <class Other, class T, class Right, class W>
constexpr auto operator||(const Other& left, expr<T, Right, W> right) { return detail::join_conditions<detail::binary_operator::logical_or>(detail::as_condition(left), detail::as_condition(right)); }
template <class T, class Left, class V, class U, class Right, class W>
constexpr auto operator||(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::join_conditions<detail::binary_operator::logical_or>(detail::as_condition(left), detail::as_condition(right)); }
// clang-format on

/// SQL `NOT`.
template <class T, class Tag, class Values>
constexpr auto operator!(expr<T, Tag, Values> operand) {
  using negated = decltype(detail::as_condition(operand));
  return expr<types::boolean, expressions::negation<typename negated::tag>, typename negated::values_type>{
      detail::as_condition(operand).bound_values};
}

/// For a common slip: `&` binds otherwise than `&&`, and SQL's own `&` is another operator.
template <class T, class Left, class V, class U, class Right, class W>
constexpr auto operator&(expr<T, Left, V>, expr<U, Right, W>) {
  static_assert(!std::is_same_v<T, T>, "conditions are joined by && and ||, not by & and |");
  return detail::rejected<types::boolean>{};
}
template <class T, class Left, class V, class U, class Right, class W>
constexpr auto operator|(expr<T, Left, V>, expr<U, Right, W>) {
  static_assert(!std::is_same_v<T, T>, "conditions are joined by && and ||, not by & and |");
  return detail::rejected<types::boolean>{};
}

}  // namespace sequent
