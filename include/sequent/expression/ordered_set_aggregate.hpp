// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/aggregate.hpp>
#include <sequent/expression/ordering.hpp>

namespace sequent {

/// Aggregates of rows in an order: SQL says it by WITHIN GROUP (PostgreSQL manual 9.21, ordered-set aggregates).
namespace functions {

inline constexpr detail::function_info percentile_cont{.spelling = "percentile_cont(",
                                                       .result_name = detail::interned<name{"percentile_cont"}>,
                                                       .nulls = detail::null_rule::no_rows,
                                                       .needs = feature::aggregates_within_group,
                                                       .is_within_group = true};
inline constexpr detail::function_info percentile_disc{.spelling = "percentile_disc(",
                                                       .result_name = detail::interned<name{"percentile_disc"}>,
                                                       .nulls = detail::null_rule::no_rows,
                                                       .needs = feature::aggregates_within_group,
                                                       .is_within_group = true};
inline constexpr detail::function_info mode{.spelling = "mode(",
                                            .result_name = detail::interned<name{"mode"}>,
                                            .nulls = detail::null_rule::no_rows,
                                            .needs = feature::aggregates_within_group,
                                            .is_within_group = true};

}  // namespace functions

namespace detail {

/// Which part of the values lies below: a number from 0 to 1, or what is one when it is executed.
template <class Fraction>
constexpr auto fraction_of(const Fraction& fraction) {
  constexpr bool is_number = can_stand_beside<types::double_precision, Fraction>;
  static_assert(is_number, "the fraction of a percentile is a number from 0 to 1");
  if constexpr (is_number) {
    return as_operand<types::double_precision>(fraction);
  } else {
    return rejected<types::double_precision>{};
  }
}

}  // namespace detail

/// The value below which a fraction of all values lies, computed between two of them where it must be: 0.5 is the
/// median (PostgreSQL only).
template <class Fraction, class T, class Tag, class Values>
[[nodiscard]] constexpr auto percentile_cont(const Fraction& fraction, const expr<T, Tag, Values>& operand) {
  using breach = detail::offender<number_type<T>, Tag>;
  static_assert(rules::operand_is_a_number<breach::table, breach::column, typename T::value_type>,
                "percentile_cont is of integers and floating-point numbers; percentile_disc is of anything that has an "
                "order");
  return detail::aggregate_of<functions::percentile_cont, types::double_precision, T>(detail::fraction_of(fraction),
                                                                                      order_by(operand));
}

/// The first of the values at or below which a fraction of all lies (PostgreSQL only).
template <class Fraction, class T, class Tag, class Values>
[[nodiscard]] constexpr auto percentile_disc(const Fraction& fraction, const expr<T, Tag, Values>& operand) {
  return detail::aggregate_of<functions::percentile_disc, T, T>(detail::fraction_of(fraction), order_by(operand));
}

/// The value that most rows have, the least of them where there are several (PostgreSQL only).
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto mode(const expr<T, Tag, Values>& operand) {
  return detail::aggregate_of<functions::mode, T, T>(order_by(operand));
}

}  // namespace sequent
