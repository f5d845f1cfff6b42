// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/aggregate.hpp>

namespace sequent {

namespace functions {

// Of one row only there is none.
inline constexpr detail::function_info variance{.spelling = "variance(",
                                                .result_name = detail::interned<name{"variance"}>,
                                                .nulls = detail::null_rule::always,
                                                .needs = feature::statistical_aggregates};
inline constexpr detail::function_info stddev{.spelling = "stddev(",
                                              .result_name = detail::interned<name{"stddev"}>,
                                              .nulls = detail::null_rule::always,
                                              .needs = feature::statistical_aggregates};
inline constexpr detail::function_info var_pop{.spelling = "var_pop(",
                                               .result_name = detail::interned<name{"var_pop"}>,
                                               .nulls = detail::null_rule::no_rows,
                                               .needs = feature::statistical_aggregates};
inline constexpr detail::function_info stddev_pop{.spelling = "stddev_pop(",
                                                  .result_name = detail::interned<name{"stddev_pop"}>,
                                                  .nulls = detail::null_rule::no_rows,
                                                  .needs = feature::statistical_aggregates};

}  // namespace functions

namespace detail {

template <const function_info& Function, class T, class Tag, class Values>
constexpr auto statistic_of(expr<T, Tag, Values>&& operand) {
  using breach = offender<number_type<T>, Tag>;
  static_assert(rules::operand_is_a_number<breach::table, breach::column, typename T::value_type>,
                "a variance is of integers and floating-point numbers");
  return made_aggregate<Function, types::double_precision>(detail::moved(operand));
}

}  // namespace detail

/// The variance of a sample; NULL of one row (PostgreSQL only).
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto variance(expr<T, Tag, Values> operand) {
  return detail::statistic_of<functions::variance>(detail::moved(operand));
}
/// The standard deviation of a sample; NULL of one row (PostgreSQL only).
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto stddev(expr<T, Tag, Values> operand) {
  return detail::statistic_of<functions::stddev>(detail::moved(operand));
}
/// The variance of a whole population (PostgreSQL only).
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto var_pop(expr<T, Tag, Values> operand) {
  return detail::statistic_of<functions::var_pop>(detail::moved(operand));
}
/// The standard deviation of a whole population (PostgreSQL only).
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto stddev_pop(expr<T, Tag, Values> operand) {
  return detail::statistic_of<functions::stddev_pop>(detail::moved(operand));
}

}  // namespace sequent
