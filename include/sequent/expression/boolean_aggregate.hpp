// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/aggregate.hpp>

namespace sequent {

namespace functions {

inline constexpr detail::function_info bool_and{
    .spelling = "bool_and(", .result_name = detail::interned<name{"bool_and"}>, .nulls = detail::null_rule::no_rows};
inline constexpr detail::function_info bool_or{
    .spelling = "bool_or(", .result_name = detail::interned<name{"bool_or"}>, .nulls = detail::null_rule::no_rows};

}  // namespace functions

namespace detail {

template <const function_info& Function, class T, class Tag, class Values>
constexpr auto aggregate_conditions(expr<T, Tag, Values>&& operand) {
  using breach = offender<std::is_same_v<T, types::boolean>, Tag>;
  static_assert(rules::operand_is_boolean<breach::table, breach::column, typename T::value_type>,
                "bool_and and bool_or are of conditions: compare this expression with something");
  return made_aggregate<Function, types::boolean>(detail::moved(operand));
}

}  // namespace detail

/// Whether the condition is true of all rows in which it is not NULL; SQL's `every`.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto bool_and(expr<T, Tag, Values> operand) {
  return detail::aggregate_conditions<functions::bool_and>(detail::moved(operand));
}

/// Whether the condition is true of a row.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto bool_or(expr<T, Tag, Values> operand) {
  return detail::aggregate_conditions<functions::bool_or>(detail::moved(operand));
}

}  // namespace sequent
