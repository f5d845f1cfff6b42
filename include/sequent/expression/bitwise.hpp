// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>

#include <sequent/expression/function.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/spelled.hpp>

/// Operators on the bits of integers. (`&` and `|` between conditions are a slip for `&&` and `||`, and so are
/// refused.)
namespace sequent {

namespace functions {

// They bind differently in each database, and so stand in parentheses beside any operator.
inline constexpr detail::function_info bitwise_and{
    .spelling = "{} & {}", .called = "bitwise_and", .binding = detail::precedence::comparison};
inline constexpr detail::function_info bitwise_or{
    .spelling = "{} | {}", .called = "bitwise_or", .binding = detail::precedence::comparison};
inline constexpr detail::function_info bitwise_xor{.spelling = "{} # {}",
                                                   .called = "bitwise_xor",
                                                   .in_sqlite = "({0} | {1}) - ({0} & {1})",
                                                   .binding = detail::precedence::comparison};
inline constexpr detail::function_info bitwise_not{
    .spelling = "~{}", .called = "bitwise_not", .binding = detail::precedence::comparison};

}  // namespace functions

namespace detail {

template <bool IsLeft, std::size_t Places, bool IsSqlite>
struct shift_speller {
  static constexpr void put_into(text_sink& sink) {
    sink.put(IsSqlite ? "{}" : "CAST({} AS bigint)");
    sink.put(IsLeft ? " << " : " >> ");
    sink.put(Places);
  }
};

template <bool IsLeft, std::size_t Places>
inline constexpr function_info shift{.spelling = spelled_by<shift_speller<IsLeft, Places, false>>,
                                     .called = IsLeft ? "bitwise_lshift" : "bitwise_rshift",
                                     .in_sqlite = spelled_by<shift_speller<IsLeft, Places, true>>,
                                     .binding = precedence::comparison};

/// Asserts that an operand has bits.
template <class T, class Tag>
consteval bool has_bits() {
  constexpr bool holds = integer_type<T>;
  using breach = offender<holds, Tag>;
  static_assert(rules::operand_is_an_integer<breach::table, breach::column, typename T::value_type>,
                "bits are of integers");
  return holds;
}

template <const function_info& Function, class T, class Tag, class Values, class Other>
constexpr auto combine_bits(expr<T, Tag, Values>&& left, const Other& other) {
  using made = decltype(call_of_one_type<Function>(expr<T, Tag, Values>(left), other));
  if constexpr (!has_bits<T, Tag>() || !has_bits<typename made::sql_type, Tag>()) {
    return rejected<T>{};
  } else {
    return call_of_one_type<Function>(detail::moved(left), other);
  }
}

template <bool IsLeft, std::size_t Places, class T, class Tag, class Values>
constexpr auto shift_bits(expr<T, Tag, Values>&& operand) {
  static_assert(Places < 64, "an integer of SQL has 64 bits at most");
  static_cast<void>(has_bits<T, Tag>());
  return expr<types::bigint, expressions::call<shift<IsLeft, Places>, Tag>, Values>{
      detail::moved(operand.bound_values)};
}

}  // namespace detail

/// The bits that both have.
template <class T, class Tag, class Values, class Other>
[[nodiscard]] constexpr auto bitwise_and(expr<T, Tag, Values> left, const Other& other) {
  return detail::combine_bits<functions::bitwise_and>(detail::moved(left), other);
}
/// The bits that one of them has.
template <class T, class Tag, class Values, class Other>
[[nodiscard]] constexpr auto bitwise_or(expr<T, Tag, Values> left, const Other& other) {
  return detail::combine_bits<functions::bitwise_or>(detail::moved(left), other);
}
/// The bits that exactly one of them has.
template <class T, class Tag, class Values, class Other>
[[nodiscard]] constexpr auto bitwise_xor(expr<T, Tag, Values> left, const Other& other) {
  return detail::combine_bits<functions::bitwise_xor>(detail::moved(left), other);
}
/// The bits that it has not.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto bitwise_not(expr<T, Tag, Values> operand) {
  static_cast<void>(detail::has_bits<T, Tag>());
  return expr<meeting_of<T, T>, expressions::call<functions::bitwise_not, Tag>, Values>{
      detail::moved(operand.bound_values)};
}
/// The bits so many places up, of 64: `bitwise_lshift<3>(x)`.
template <std::size_t Places, class T, class Tag, class Values>
[[nodiscard]] constexpr auto bitwise_lshift(expr<T, Tag, Values> operand) {
  return detail::shift_bits<true, Places>(detail::moved(operand));
}
/// The bits so many places down; the sign stays.
template <std::size_t Places, class T, class Tag, class Values>
[[nodiscard]] constexpr auto bitwise_rshift(expr<T, Tag, Values> operand) {
  return detail::shift_bits<false, Places>(detail::moved(operand));
}

}  // namespace sequent
