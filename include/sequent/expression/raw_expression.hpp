// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sequent/expression/function.hpp>
#include <sequent/expression/parameter.hpp>
#include <sequent/expression/value.hpp>
#include <sequent/meta/fixed_text.hpp>
#include <sequent/meta/moved.hpp>

namespace sequent {

namespace detail {

template <fixed_text Text, bool MayBeNull>
inline constexpr function_info raw_function{.spelling = Text.view(),
                                            .nulls = MayBeNull ? null_rule::always : null_rule::any_argument,
                                            .called = Text.view(),
                                            .binding = precedence::disjunction,
                                            .is_raw = true};

/// How many operands a pattern of nothing but `{}` has; more than any call has, where a brace has no partner.
constexpr std::size_t operands_in(std::string_view pattern) {
  constexpr std::size_t broken = ~std::size_t{0};
  std::size_t count = 0;
  for (std::size_t place = 0; place < pattern.size(); ++place) {
    const char mark = pattern[place];
    if (mark != '{' && mark != '}') continue;
    if (++place == pattern.size()) return broken;
    if (pattern[place] == mark) continue;
    if (mark != '{' || pattern[place] != '}') return broken;
    ++count;
  }
  return count;
}

template <std::size_t Place, class Given>
consteval bool is_lone_operand() {
  constexpr bool holds = lone_operand<Given>::holds;
  static_assert(
      rules::operand_has_a_type_of_its_own < holds ? 0 : Place, Given >,
      "an operand of raw text is an expression or a value of a type that a column can have; a parameter gets its "
      "type by sequent::cast<std::string>(sequent::param<\"x\">)");
  return holds;
}

}  // namespace detail

/// An expression in text of your own: `sq::raw_expression<double, "{} <-> {}">(places.at, where)`.
///
/// Each `{}` is the next operand, in parentheses where it is itself composed; `{{` and `}}` are braces. The operands
/// are checked as those of any expression are, and values travel as parameters. Nobody checks the text, or that it
/// gives the type that is said. It is NULL where an operand is; a type in `std::optional` says that it may be NULL
/// otherwise.
template <class Type, fixed_text Text, class... Operands>
[[nodiscard]] constexpr auto raw_expression(const Operands&... operands) {
  using type = sql_type_of<Type>;
  constexpr bool has_operands = detail::operands_in(Text.view()) == sizeof...(Operands);
  static_assert(rules::each_operand_has_its_braces<detail::operands_in(Text.view()), sizeof...(Operands)>,
                "the text has one {} for each operand, and {{ or }} for a brace");
  if constexpr (has_operands) {
    constexpr bool holds = []<std::size_t... Places>(std::index_sequence<Places...>) {
      return (detail::is_lone_operand<Places + 1, std::decay_t<const Operands&>>() && ...);
    }(std::index_sequence_for<Operands...>());
    if constexpr (holds) {
      using values = bound::joined_all<typename detail::lone_operand<std::decay_t<const Operands&>>::values...>;
      return expr<type,
                  expressions::call<detail::raw_function<Text, is_optional<Type>>,
                                    typename detail::lone_operand<std::decay_t<const Operands&>>::tag...>,
                  values>{bound::join_all(detail::lone_operand<std::decay_t<const Operands&>>::take(operands)...)};
    } else {
      return detail::rejected<type>{};
    }
  } else {
    return detail::rejected<type>{};
  }
}
/// Refuses a text that does not say what it gives.
template <fixed_text Text, class... Operands>
constexpr auto raw_expression(const Operands&...) {
  static_assert(Text.view().data() == nullptr,
                "raw_expression says first which C++ type its text gives: raw_expression<double, \"{} <-> {}\">(a, b)");
  return detail::rejected<types::boolean>{};
}

}  // namespace sequent
