// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/type_list.hpp>

namespace sequent {

namespace expressions {

/// `function(argument, …)`.
template <const detail::function_info& Function, class... Arguments>
struct call;

}  // namespace expressions

namespace detail {

template <const function_info& Function, class... Arguments>
inline constexpr node node_of<expressions::call<Function, Arguments...>> =
    identified({.kind = node_kind::call,
                .binding = Function.binding,
                .count = sizeof...(Arguments),
                .operands = nodes_of<Arguments...>,
                .name = {Function.name(), text_hash(Function.spelling)},
                .function = &Function});

}  // namespace detail

/// The functions of SQL that can be called, each with what is to be known of it.
namespace functions {

inline constexpr detail::function_info coalesce{.spelling = "coalesce(", .nulls = detail::null_rule::all_arguments};
inline constexpr detail::function_info lower{.spelling = "lower("};
inline constexpr detail::function_info upper{.spelling = "upper("};
inline constexpr detail::function_info char_length{.spelling = "length("};
inline constexpr detail::function_info now{.spelling = "CURRENT_TIMESTAMP", .nulls = detail::null_rule::never};

}  // namespace functions

namespace detail {

template <const function_info& Function, class Result, class T, class Tag, class Values>
constexpr auto call_on_text(expr<T, Tag, Values>&& operand) {
  using breach = offender<std::is_same_v<T, types::text>, Tag>;
  static_assert(rules::operand_is_text<breach::table, breach::column, typename T::value_type>,
                "this function takes a text");
  return expr<Result, expressions::call<Function, Tag>, Values>{detail::moved(operand.bound_values)};
}

template <class T, class Argument>
using type_of_argument = std::conditional_t<can_stand_beside<T, Argument>, typename beside_of<T, Argument>::type, void>;

/// The type in which all arguments meet, from the first on, where they are compared; void where one does not meet the
/// others.
template <class T, class... Arguments>
using meeting_of_arguments = typename meeting_of_all<T, type_of_argument<T, Arguments>...>::type;

/// As `meeting_of_arguments`, where one of them is the result.
template <class T, class... Arguments>
using choice_of_arguments = typename choice<T, type_of_argument<T, Arguments>...>::type;

/// A call with arguments of one type, which it gives.
template <const function_info& Function, template <class, class...> class Meeting = choice_of_arguments, class T,
          class Tag, class Values, class... Rest>
constexpr auto call_of_one_type(expr<T, Tag, Values>&& first, const Rest&... rest) {
  using meeting = Meeting<T, Rest...>;
  constexpr bool meets = !std::is_void_v<meeting>;
  using breach = offender<meets, Tag>;
  static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, typename T::value_type,
                                                       type_list<typename beside_of<T, Rest>::named...>>,
                "the arguments of this function are of one type (an integer is none beside a float, which would round "
                "it: say sequent::cast<double>(x))");
  if constexpr (meets) {
    using values = bound::joined_all<Values, typename beside_of<T, Rest>::values...>;
    return expr<meeting, expressions::call<Function, Tag, typename beside_of<T, Rest>::tag...>, values>{
        bound::join_all(detail::moved(first.bound_values), beside_of<T, Rest>::take(rest)...)};
  } else {
    return rejected<T>{};
  }
}

}  // namespace detail

/// The first of the arguments that is not NULL; NULL only if all are. `coalesce(users.nick, users.name, "nobody")`.
///
/// Its type is the one in which all of them meet.
template <class T, class Tag, class Values, class... Rest>
  requires(sizeof...(Rest) > 0)
[[nodiscard]] constexpr auto coalesce(expr<T, Tag, Values> first, const Rest&... rest) {
  return detail::call_of_one_type<functions::coalesce>(detail::moved(first), rest...);
}

/// The text in lower case. SQLite changes ASCII letters only.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto lower(expr<T, Tag, Values> operand) {
  return detail::call_on_text<functions::lower, types::text>(detail::moved(operand));
}

/// The text in upper case. SQLite changes ASCII letters only.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto upper(expr<T, Tag, Values> operand) {
  return detail::call_on_text<functions::upper, types::text>(detail::moved(operand));
}

/// The number of characters in the text (`length` in both databases).
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto char_length(expr<T, Tag, Values> operand) {
  return detail::call_on_text<functions::char_length, types::integer>(detail::moved(operand));
}

/// The time at which the transaction began (PostgreSQL manual 9.9.5); in SQLite that of the statement, in whole
/// seconds.
[[nodiscard]] constexpr auto now() {
  return expr<types::instant, expressions::call<functions::now>>{};
}

}  // namespace sequent
