// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/comparison.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>

namespace sequent {

namespace expressions {

/// `function([DISTINCT] operand)` over the rows of a group. `Result` and `Argument` are SQL types.
template <const detail::function_info& Function, bool Distinct, class Result, class Argument, class... Operand>
struct aggregate;

}  // namespace expressions

/// The aggregate functions.
namespace functions {

inline constexpr detail::function_info count{
    .spelling = "count(", .result_name = detail::interned<name{"count"}>, .nulls = detail::null_rule::never};
inline constexpr detail::function_info sum{
    .spelling = "sum(", .result_name = detail::interned<name{"sum"}>, .nulls = detail::null_rule::no_rows};
inline constexpr detail::function_info min{
    .spelling = "min(", .result_name = detail::interned<name{"min"}>, .nulls = detail::null_rule::no_rows};
inline constexpr detail::function_info max{
    .spelling = "max(", .result_name = detail::interned<name{"max"}>, .nulls = detail::null_rule::no_rows};
inline constexpr detail::function_info avg{
    .spelling = "avg(", .result_name = detail::interned<name{"avg"}>, .nulls = detail::null_rule::no_rows};
// PostgreSQL orders neither bools nor binary strings in these (manual 9.21).
inline constexpr detail::function_info min_of_unordered{.spelling = "min(",
                                                        .result_name = detail::interned<name{"min"}>,
                                                        .nulls = detail::null_rule::no_rows,
                                                        .needs = feature::extremes_of_any_type};
inline constexpr detail::function_info max_of_unordered{.spelling = "max(",
                                                        .result_name = detail::interned<name{"max"}>,
                                                        .nulls = detail::null_rule::no_rows,
                                                        .needs = feature::extremes_of_any_type};

}  // namespace functions

namespace detail {

template <const function_info& Function, bool Distinct, class Result, class Argument, class... Operand>
inline constexpr node node_of<expressions::aggregate<Function, Distinct, Result, Argument, Operand...>> =
    identified({.kind = node_kind::aggregate,
                .flag = Distinct,
                .detail = static_cast<unsigned char>(kind_of<typename Argument::value_type>),
                .type = kind_of<typename Result::value_type>,
                .count = sizeof...(Operand),
                .operands = nodes_of<Operand...>,
                .name = Function.result_name,
                .function = &Function});

template <const function_info& Function, class Result, class Argument, class Operand>
  requires(!Function.is_within_group)
struct over_distinct_values<expressions::aggregate<Function, false, Result, Argument, Operand>> {
  using type = expressions::aggregate<Function, true, Result, Argument, Operand>;
};

template <const function_info& Function, class Result, class T, class Tag, class Values>
constexpr auto made_aggregate(expr<T, Tag, Values>&& operand) {
  return expr<Result, expressions::aggregate<Function, false, Result, T, Tag>, Values>{
      detail::moved(operand.bound_values)};
}

/// An aggregate of several: expressions, and the order of the rows behind them. `Argument` is the type of the first.
template <const function_info& Function, class Result, class Argument, class... Operands>
constexpr auto aggregate_of(const Operands&... operands) {
  using values = bound::joined_all<typename Operands::values_type...>;
  return expr<Result, expressions::aggregate<Function, false, Result, Argument, typename Operands::tag...>, values>{
      bound::join_all(typename Operands::values_type(operands.bound_values)...)};
}

template <const function_info& Function, class Result, class T, class Tag, class Values>
constexpr auto aggregate_number(expr<T, Tag, Values>&& operand) {
  constexpr bool is_average_of_decimals = decimal_type<T> && !decimal_type<Result>;
  using average = offender<!is_average_of_decimals, Tag>;
  static_assert(rules::decimals_are_calculated_in_cpp<average::table, average::column, typename T::value_type>,
                "an average of decimals has digits without end: read sum(x) and count(x), and say how many are kept "
                "with sequent::divided<S>(sum, count)");
  using breach = offender<number_type<T> || decimal_type<T>, Tag>;
  static_assert(rules::operand_is_a_number<breach::table, breach::column, typename T::value_type>,
                "sum and avg are of numbers");
  return made_aggregate<Function, Result>(detail::moved(operand));
}

template <class T>
inline constexpr bool is_ordered_everywhere =
    kind_of<typename T::value_type> != stored_kind::boolean && kind_of<typename T::value_type> != stored_kind::binary;

template <const function_info& Function, const function_info& Unordered, class T, class Tag, class Values>
constexpr auto extreme(expr<T, Tag, Values>&& operand) {
  static_cast<void>(has_order<true, T, Tag>());
  if constexpr (is_ordered_everywhere<T>) {
    return made_aggregate<Function, T>(detail::moved(operand));
  } else {
    return made_aggregate<Unordered, T>(detail::moved(operand));
  }
}

template <class T>
struct sql_sum {
  using type = std::conditional_t<integer_type<T>, types::bigint, types::double_precision>;
};
template <int Precision, int Scale>
struct sql_sum<types::decimal<Precision, Scale>> {
  using type = types::decimal<wide_digits, Scale>;
};
template <class T>
using sum_type = typename sql_sum<T>::type;

}  // namespace detail

/// The number of rows: `count(*)`.
[[nodiscard]] constexpr auto count() {
  return expr<types::bigint, expressions::aggregate<functions::count, false, types::bigint, types::bigint>>{};
}

/// The number of rows in which the operand is not NULL.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto count(expr<T, Tag, Values> operand) {
  return detail::made_aggregate<functions::count, types::bigint>(detail::moved(operand));
}

/// The sum: std::int64_t of integers (an overflow is an error of the database), double of floating-point numbers,
/// a decimal of 38 digits of decimals.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto sum(expr<T, Tag, Values> operand) {
  return detail::aggregate_number<functions::sum, detail::sum_type<T>>(detail::moved(operand));
}

/// The average, as a double; not of decimals.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto avg(expr<T, Tag, Values> operand) {
  return detail::aggregate_number<functions::avg, types::double_precision>(detail::moved(operand));
}

/// The least value.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto min(expr<T, Tag, Values> operand) {
  return detail::extreme<functions::min, functions::min_of_unordered>(detail::moved(operand));
}

/// The greatest value.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto max(expr<T, Tag, Values> operand) {
  return detail::extreme<functions::max, functions::max_of_unordered>(detail::moved(operand));
}

}  // namespace sequent
