// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sequent/expression/operand.hpp>

namespace sequent {

namespace detail {

/// How the NULL-ness of a function follows from that of its arguments.
enum class null_rule { any_argument, all_arguments };

struct coalesce {
  static constexpr std::string_view spelling = "coalesce(";
  static constexpr null_rule nulls = null_rule::all_arguments;
};
struct lower {
  static constexpr std::string_view spelling = "lower(";
  static constexpr null_rule nulls = null_rule::any_argument;
};
struct upper {
  static constexpr std::string_view spelling = "upper(";
  static constexpr null_rule nulls = null_rule::any_argument;
};
struct char_length {
  static constexpr std::string_view spelling = "length(";
  static constexpr null_rule nulls = null_rule::any_argument;
};

}  // namespace detail

namespace expressions {

/// `function(argument, …)` of type `T`.
template <class Function, class T, class... Arguments>
struct function : expression_methods<function<Function, T, Arguments...>> {
  using value_type = T;
  using operands = type_list<Arguments...>;

  [[no_unique_address]] pack<Arguments...> arguments;

  constexpr explicit function(const Arguments&... given) : arguments{{given}...} {}

  template <class Scope>
  static consteval bool is_nullable() {
    if constexpr (Function::nulls == detail::null_rule::all_arguments) {
      return (Arguments::template is_nullable<Scope>() && ...);
    } else {
      return (Arguments::template is_nullable<Scope>() || ...);
    }
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const function* self) {
    visitor.text(Function::spelling);
    detail::accept_pack(visitor, self ? &self->arguments : nullptr);
    visitor.text(")");
  }
};

}  // namespace expressions

namespace detail {

template <class Function, class Result, expression Operand>
constexpr auto call_on_text(const Operand& operand) {
  using type = typename Operand::value_type;
  using breach = offender<std::is_same_v<type, std::string>, Operand>;
  static_assert(rules::operand_is_text<breach::table, breach::column, type>, "this function takes a text");
  return expressions::function<Function, Result, Operand>(operand);
}

}  // namespace detail

/// The first of the arguments that is not NULL; NULL only if all are. `coalesce(users.nick, users.name, "nobody")`.
template <expression First, class... Rest>
  requires(sizeof...(Rest) > 0)
[[nodiscard]] constexpr auto coalesce(const First& first, const Rest&... rest) {
  using type = typename First::value_type;
  constexpr bool meets = (detail::can_meet<type, Rest>() && ...);
  using breach = offender<meets, First>;
  static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, type,
                                                       type_list<typename detail::operand_type<Rest>::type...>>,
                "the arguments of coalesce are of one type");
  if constexpr (meets) {
    return expressions::function<detail::coalesce, type, First, decltype(detail::as_operand<type>(rest))...>(
        first, detail::as_operand<type>(rest)...);
  } else {
    return detail::rejected<type>{};
  }
}

/// The text in lower case. SQLite changes ASCII letters only.
template <expression Operand>
[[nodiscard]] constexpr auto lower(const Operand& operand) {
  return detail::call_on_text<detail::lower, std::string>(operand);
}

/// The text in upper case. SQLite changes ASCII letters only.
template <expression Operand>
[[nodiscard]] constexpr auto upper(const Operand& operand) {
  return detail::call_on_text<detail::upper, std::string>(operand);
}

/// The number of characters in the text (`length` in both databases).
template <expression Operand>
[[nodiscard]] constexpr auto char_length(const Operand& operand) {
  return detail::call_on_text<detail::char_length, std::int32_t>(operand);
}

}  // namespace sequent
