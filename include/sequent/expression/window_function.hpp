// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/function.hpp>
#include <sequent/expression/operand.hpp>

namespace sequent {

namespace expressions {

/// A function that is computed over a window only; OVER stands around it.
template <const detail::function_info& Function, class... Arguments>
struct window_function;

}  // namespace expressions

/// The functions of windows.
namespace functions {

inline constexpr detail::function_info row_number{
    .spelling = "row_number(", .result_name = detail::interned<name{"row_number"}>, .nulls = detail::null_rule::never};
inline constexpr detail::function_info rank{
    .spelling = "rank(", .result_name = detail::interned<name{"rank"}>, .nulls = detail::null_rule::never};
inline constexpr detail::function_info dense_rank{
    .spelling = "dense_rank(", .result_name = detail::interned<name{"dense_rank"}>, .nulls = detail::null_rule::never};
inline constexpr detail::function_info percent_rank{.spelling = "percent_rank(",
                                                    .result_name = detail::interned<name{"percent_rank"}>,
                                                    .nulls = detail::null_rule::never};
inline constexpr detail::function_info cume_dist{
    .spelling = "cume_dist(", .result_name = detail::interned<name{"cume_dist"}>, .nulls = detail::null_rule::never};
inline constexpr detail::function_info ntile{
    .spelling = "ntile(", .result_name = detail::interned<name{"ntile"}>, .nulls = detail::null_rule::never};
// There is no row before the first one.
inline constexpr detail::function_info lag{
    .spelling = "lag(", .result_name = detail::interned<name{"lag"}>, .nulls = detail::null_rule::always};
inline constexpr detail::function_info lead{
    .spelling = "lead(", .result_name = detail::interned<name{"lead"}>, .nulls = detail::null_rule::always};
inline constexpr detail::function_info lag_or_default{.spelling = "lag(", .result_name = detail::interned<name{"lag"}>};
inline constexpr detail::function_info lead_or_default{.spelling = "lead(",
                                                       .result_name = detail::interned<name{"lead"}>};
inline constexpr detail::function_info first_value{.spelling = "first_value(",
                                                   .result_name = detail::interned<name{"first_value"}>,
                                                   .nulls = detail::null_rule::no_rows};
inline constexpr detail::function_info last_value{.spelling = "last_value(",
                                                  .result_name = detail::interned<name{"last_value"}>,
                                                  .nulls = detail::null_rule::no_rows};
inline constexpr detail::function_info nth_value{
    .spelling = "nth_value(", .result_name = detail::interned<name{"nth_value"}>, .nulls = detail::null_rule::always};

}  // namespace functions

namespace detail {

template <const function_info& Function, class... Arguments>
inline constexpr node node_of<expressions::window_function<Function, Arguments...>> =
    identified({.kind = node_kind::window_function,
                .count = sizeof...(Arguments),
                .operands = nodes_of<Arguments...>,
                .name = Function.result_name,
                .function = &Function});

/// A window function of an expression and what stands beside it.
template <const function_info& Function, class Result, class... Arguments>
constexpr auto window_call(const Arguments&... arguments) {
  using values = bound::joined_all<typename Arguments::values_type...>;
  return expr<Result, expressions::window_function<Function, typename Arguments::tag...>, values>{
      bound::join_all(typename Arguments::values_type(arguments.bound_values)...)};
}

/// A number of rows or parts, which PostgreSQL wants in 32 bits.
template <class Count>
constexpr auto counted(const Count& count) {
  constexpr bool is_int = std::is_same_v<typename beside_of<types::integer, Count>::type, types::integer>;
  static_assert(is_int, "this number of rows or parts is an int, sequent::param<\"name\"> or a literal");
  if constexpr (is_int) {
    return as_operand<types::integer>(count);
  } else {
    return rejected<types::integer>{};
  }
}

template <const function_info& Function, class T, class Tag, class Values, class Count, class Default>
constexpr auto neighbour_or(const expr<T, Tag, Values>& operand, const Count& count, const Default& otherwise) {
  using meeting = choice_of_arguments<T, Default>;
  constexpr bool meets = !std::is_void_v<meeting>;
  using breach = offender<meets, Tag>;
  static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, typename T::value_type,
                                                       typename beside_of<T, Default>::named>,
                "what stands for a missing row is of the type of the operand");
  if constexpr (meets) {
    return window_call<Function, meeting>(operand, counted(count), as_operand<T>(otherwise));
  } else {
    return rejected<T>{};
  }
}

}  // namespace detail

/// The number of the row in its partition, from 1 on.
[[nodiscard]] constexpr auto row_number() {
  return expr<types::bigint, expressions::window_function<functions::row_number>>{};
}
/// The number of the first of the row's peers: peers share a place, and places behind them are left out.
[[nodiscard]] constexpr auto rank() {
  return expr<types::bigint, expressions::window_function<functions::rank>>{};
}
/// The number of the row's group of peers: as `rank`, without gaps.
[[nodiscard]] constexpr auto dense_rank() {
  return expr<types::bigint, expressions::window_function<functions::dense_rank>>{};
}
/// The rank from 0 to 1: `(rank - 1) / (rows - 1)`.
[[nodiscard]] constexpr auto percent_rank() {
  return expr<types::double_precision, expressions::window_function<functions::percent_rank>>{};
}
/// Which part of the partition stands before the row, or is it or a peer of it.
[[nodiscard]] constexpr auto cume_dist() {
  return expr<types::double_precision, expressions::window_function<functions::cume_dist>>{};
}
/// The number of the row's part, where the partition is cut into so many of about one size.
template <class Count>
[[nodiscard]] constexpr auto ntile(const Count& count) {
  return detail::window_call<functions::ntile, types::integer>(detail::counted(count));
}

/// The operand in the row before; NULL in the first one.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto lag(const expr<T, Tag, Values>& operand) {
  return detail::window_call<functions::lag, T>(operand);
}
/// The operand so many rows before; NULL where there is no such row.
template <class T, class Tag, class Values, class Count>
[[nodiscard]] constexpr auto lag(const expr<T, Tag, Values>& operand, const Count& count) {
  return detail::window_call<functions::lag, T>(operand, detail::counted(count));
}
/// The operand so many rows before, or `otherwise` where there is no such row.
template <class T, class Tag, class Values, class Count, class Default>
[[nodiscard]] constexpr auto lag(const expr<T, Tag, Values>& operand, const Count& count, const Default& otherwise) {
  return detail::neighbour_or<functions::lag_or_default>(operand, count, otherwise);
}
/// The operand in the row behind; NULL in the last one.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto lead(const expr<T, Tag, Values>& operand) {
  return detail::window_call<functions::lead, T>(operand);
}
/// The operand so many rows behind; NULL where there is no such row.
template <class T, class Tag, class Values, class Count>
[[nodiscard]] constexpr auto lead(const expr<T, Tag, Values>& operand, const Count& count) {
  return detail::window_call<functions::lead, T>(operand, detail::counted(count));
}
/// The operand so many rows behind, or `otherwise` where there is no such row.
template <class T, class Tag, class Values, class Count, class Default>
[[nodiscard]] constexpr auto lead(const expr<T, Tag, Values>& operand, const Count& count, const Default& otherwise) {
  return detail::neighbour_or<functions::lead_or_default>(operand, count, otherwise);
}

/// The operand in the first row of the frame; NULL where the frame is empty.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto first_value(const expr<T, Tag, Values>& operand) {
  return detail::window_call<functions::first_value, T>(operand);
}
/// The operand in the last row of the frame, which, unless it is said, is the current one or a peer of it.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto last_value(const expr<T, Tag, Values>& operand) {
  return detail::window_call<functions::last_value, T>(operand);
}
/// The operand in the row of this number of the frame, from 1 on; NULL where the frame has no such row.
template <class T, class Tag, class Values, class Count>
[[nodiscard]] constexpr auto nth_value(const expr<T, Tag, Values>& operand, const Count& count) {
  return detail::window_call<functions::nth_value, T>(operand, detail::counted(count));
}

}  // namespace sequent
