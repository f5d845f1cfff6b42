// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

#include <sequent/expression/function.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/schema/conversion.hpp>

/// Functions of SQL with a signature: those that a user declares, and those of ours whose arguments have fixed types.
namespace sequent::detail {

/// How something becomes an argument that is declared as a `Parameter`. What cannot become one does not hold.
template <class Parameter, class Given>
struct function_argument {
  using stored = not_null<Parameter>;
  using named = Given;
  using tag = expressions::parameter<sql_type_of<stored>>;
  using values = bound::value<stored>;
  static constexpr bool holds = conversion_to<stored, Given> != conversion::refused;

  template <class Value>
  static constexpr values take(Value&& value) {
    return {converted<stored>(detail::forwarded<Value>(value))};
  }
};
/// An expression is passed as it is: its type may be narrower than the declared one, and never wider.
template <class Parameter, class T, class Tag, class Values>
struct function_argument<Parameter, expr<T, Tag, Values>> {
  using named = typename T::value_type;
  using tag = Tag;
  using values = Values;
  static constexpr bool holds = std::is_same_v<meeting_of<sql_type_of<Parameter>, T>, sql_type_of<Parameter>> ||
                                std::is_same_v<Tag, expressions::rejected>;

  static constexpr values take(expr<T, Tag, Values> given) { return detail::moved(given.bound_values); }
};
template <class Parameter, name Name>
struct function_argument<Parameter, expressions::untyped_parameter<Name>> {
  using named = expressions::untyped_parameter<Name>;
  using tag = expressions::parameter<sql_type_of<Parameter>>;
  using values = bound::argument<Name, not_null<Parameter>>;
  static constexpr bool holds = true;

  static constexpr values take(const expressions::untyped_parameter<Name>&) { return {}; }
};
/// NULL, where it is declared that the function takes it.
template <class Parameter, class Value>
struct function_argument<Parameter, std::optional<Value>> {
  using stored = not_null<Parameter>;
  using named = std::optional<Value>;
  using tag = expressions::parameter<sql_type_of<stored>>;
  using values = bound::value<std::optional<stored>>;
  static constexpr bool holds = is_optional<Parameter> && conversion_to<stored, Value> != conversion::refused;

  template <class Given>
  static constexpr values take(Given&& given) {
    if (!given) return {std::nullopt};
    return {converted<stored>(*detail::forwarded<Given>(given))};
  }
};
template <class Parameter>
struct function_argument<Parameter, std::nullopt_t> {
  using named = std::nullopt_t;
  using tag = expressions::parameter<sql_type_of<Parameter>>;
  using values = bound::value<std::optional<not_null<Parameter>>>;
  static constexpr bool holds = is_optional<Parameter>;

  static constexpr values take(std::nullopt_t) { return {std::nullopt}; }
};

template <class Given>
struct tag_of_given {
  using type = void;
};
template <class T, class Tag, class Values>
struct tag_of_given<expr<T, Tag, Values>> {
  using type = Tag;
};

/// The name of a function, where it has to stand in a message.
template <bool Holds, const function_info& Function>
inline constexpr auto offending_function = name{""};
template <const function_info& Function>
inline constexpr auto offending_function<false, Function> = exact_name<Function.name().size()>(Function.name());

/// Asserts that an argument is of the type that is declared for it. `Place` counts from one.
template <const function_info& Function, std::size_t Place, class Parameter, class Given>
consteval bool is_of_declared_type() {
  using made = function_argument<Parameter, Given>;
  using tag = typename tag_of_given<Given>::type;
  using culprit = offender<made::holds || std::is_void_v<tag>, tag>;
  static_assert(
      rules::argument_is_of_the_declared_type<offending_function<made::holds, Function>, Place, culprit::table,
                                              culprit::column, Parameter, typename made::named>,
      "this argument is of another type than the function is declared with, or would lose something on its way there");
  return made::holds;
}

/// What calls a function of this signature. An argument declared as a `std::optional` may be NULL without making the
/// result NULL, and a result declared as one may always be NULL.
template <const function_info& Function, class Signature>
class declared_function;
template <const function_info& Function, class Result, class... Parameters>
class declared_function<Function, Result(Parameters...)> {
 public:
  /// The call, with expressions, C++ values or parameters (`sequent::param`) as arguments. Throws std::out_of_range for
  /// a number that the declared type cannot hold.
  template <class... Given>
  [[nodiscard]] constexpr auto operator()(const Given&... given) const {
    using type = sql_type_of<Result>;
    constexpr bool is_complete = sizeof...(Given) == sizeof...(Parameters);
    static_assert(rules::function_takes_so_many_arguments<offending_function<is_complete, Function>,
                                                          sizeof...(Parameters), sizeof...(Given)>,
                  "this function is declared with another number of arguments");
    if constexpr (is_complete) {
      constexpr bool holds = []<std::size_t... Places>(std::index_sequence<Places...>) {
        return (is_of_declared_type<Function, Places + 1, Parameters, std::decay_t<const Given&>>() && ...);
      }(std::index_sequence_for<Given...>());
      if constexpr (holds) {
        using values = bound::joined_all<typename function_argument<Parameters, std::decay_t<const Given&>>::values...>;
        return expr<
            type,
            expressions::call<Function, typename function_argument<Parameters, std::decay_t<const Given&>>::tag...>,
            values>{bound::join_all(function_argument<Parameters, std::decay_t<const Given&>>::take(given)...)};
      } else {
        return rejected<type>{};
      }
    } else {
      return rejected<type>{};
    }
  }
};

/// What calls a function of two forms, the second of which has more arguments.
template <class Short, class Long>
class function_of_two_forms;
template <const function_info& Short, class Result, class... Parameters, const function_info& Long, class... More>
class function_of_two_forms<declared_function<Short, Result(Parameters...)>, declared_function<Long, Result(More...)>> {
 public:
  /// The call, as that of a function of one form.
  template <class... Given>
  [[nodiscard]] constexpr auto operator()(const Given&... given) const {
    if constexpr (sizeof...(Given) == sizeof...(More)) {
      return declared_function<Long, Result(More...)>{}(given...);
    } else {
      return declared_function<Short, Result(Parameters...)>{}(given...);
    }
  }
};

}  // namespace sequent::detail
