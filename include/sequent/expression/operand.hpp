// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <optional>
#include <type_traits>

#include <sequent/expression/conditional.hpp>
#include <sequent/expression/expression.hpp>
#include <sequent/expression/if_set.hpp>
#include <sequent/expression/offender.hpp>
#include <sequent/expression/parameter.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/schema/conversion.hpp>
#include <sequent/schema/rules.hpp>

/// What may stand beside an SQL operand, and what becomes of it: expressions stay what they are, C++ values travel as
/// parameters.
namespace sequent::detail {

template <class T>
inline constexpr bool is_null_constant = std::is_same_v<T, std::nullopt_t> || std::is_null_pointer_v<T>;

/// The SQL type in which a C++ value meets an operand of type `T`; void where it cannot.
template <class T, class Value>
struct meeting_of_value {
  using type = void;
};
template <class T, class Value>
  requires(conversion_to<typename T::value_type, Value> != conversion::refused && !number_type<T>)
struct meeting_of_value<T, Value> {
  using type = T;
};
template <number_type T, number Value>
  requires(conversion_to<typename natural_value<Value>::type, Value> != conversion::refused)
struct meeting_of_value<T, Value> {
  using type = meeting_of<T, sql_type_of<typename natural_value<Value>::type>>;
};

/// How something stands beside an operand of type `T`: its SQL type there (void where it cannot stand there), its tag,
/// and the values that it carries.
template <class T, class Value>
struct beside {
  using type = typename meeting_of_value<T, Value>::type;
  using stored = typename std::conditional_t<std::is_void_v<type>, types::boolean, type>::value_type;
  using tag = expressions::parameter<type>;
  using values = bound::value<stored>;
  using named = Value;
  static constexpr bool is_droppable = false;

  template <class Given>
  [[gnu::always_inline]] static constexpr values take(Given&& given) {
    return {converted<stored>(detail::forwarded<Given>(given))};
  }
};
template <class T, class Other, class Tag, class Values>
struct beside<T, expr<Other, Tag, Values>> {
  using type = std::conditional_t<std::is_void_v<meeting_of<T, Other>>, void, Other>;
  using tag = Tag;
  using values = Values;
  using named = typename Other::value_type;
  static constexpr bool is_droppable = false;

  [[gnu::always_inline]] static constexpr values take(expr<Other, Tag, Values> given) {
    return detail::moved(given.bound_values);
  }
};
template <class T, name Name>
struct beside<T, expressions::untyped_parameter<Name>> {
  using type = T;
  using tag = expressions::parameter<T>;
  using values = bound::argument<Name, typename T::value_type>;
  using named = expressions::untyped_parameter<Name>;
  static constexpr bool is_droppable = false;

  static constexpr values take(const expressions::untyped_parameter<Name>&) { return {}; }
};
template <class T, class Value>
struct beside<T, expressions::optional_value<Value>> {
  using type = typename meeting_of_value<T, Value>::type;
  using stored = typename std::conditional_t<std::is_void_v<type>, types::boolean, type>::value_type;
  using tag = expressions::parameter<type>;
  using values = bound::present_value<stored>;
  using named = Value;
  static constexpr bool is_droppable = true;

  template <class Given>
  static constexpr values take(Given&& given) {
    if (!given.value) return {std::nullopt};
    return {converted<stored>(*detail::forwarded<Given>(given).value)};
  }
};

/// Whether what stands beside an operand lets its predicate stand, too.
template <class Value>
constexpr bool is_there(const Value& given) {
  if constexpr (is_optional_value<Value>) {
    return given.value.has_value();
  } else {
    return true;
  }
}

/// A predicate, or a choice at run time of one where an operand may take it away.
template <bool IsChoice, class Predicate>
[[gnu::always_inline]] constexpr auto as_choice(bool is_wanted, Predicate&& predicate) {
  if constexpr (IsChoice) {
    return made_conditional(is_wanted, detail::forwarded<Predicate>(predicate));
  } else {
    return detail::forwarded<Predicate>(predicate);
  }
}

template <class T, class Value>
using beside_of = beside<T, std::decay_t<const Value&>>;

/// What stands beside an operand of type `T`, as an expression of its own.
template <class T, class Value>
constexpr auto as_operand(const Value& given) {
  using other = beside_of<T, Value>;
  return expr<typename other::type, typename other::tag, typename other::values>{other::take(given)};
}

/// Whether something can stand beside an operand of type `T` in a place that cannot be dropped.
template <class T, class Value>
inline constexpr bool can_stand_beside =
    !std::is_void_v<typename beside_of<T, Value>::type> && !beside_of<T, Value>::is_droppable;

/// As `can_stand_beside`, in a predicate, which can be dropped as a whole: there an `if_set` can stand, too.
template <class T, class Value>
inline constexpr bool can_be_compared = !std::is_void_v<typename beside_of<T, Value>::type>;

template <class Number, class Decimal>
inline constexpr bool is_inexact_beside = std::is_floating_point_v<Number> && is_decimal<Decimal>;

/// Whether a point in time is finer than databases keep it.
template <class T, class Other>
inline constexpr bool is_finer_time = false;
template <class Duration>
inline constexpr bool is_finer_time<timestamp, std::chrono::sys_time<Duration>> = true;

/// Says why two types do not meet, where there is more to say than that they do not; whether that was said. `T` and
/// `Other` are C++ types.
template <bool Meets, class T, class Tag, class Other>
consteval bool says_why_unmet() {
  if constexpr (Meets) {
    return false;
  } else {
    constexpr bool is_fine = is_finer_time<T, Other>;
    using fine = offender<!is_fine, Tag>;
    static_assert(rules::time_is_in_microseconds<fine::table, fine::column, Other>,
                  "databases keep time in microseconds, and this time is finer: round it, as in "
                  "std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())");
    constexpr bool is_inexact = is_inexact_beside<T, Other> || is_inexact_beside<Other, T>;
    using inexact = offender<!is_inexact, Tag>;
    static_assert(rules::decimal_meets_exact_numbers<inexact::table, inexact::column, T, Other>,
                  "a decimal is exact, and a double is not: write a constant as sequent::decimal<P, S>(\"1.25\"), and "
                  "of a double that you have say sequent::decimal<P, S>::rounded(x)");
    constexpr bool is_scaled =
        (is_decimal<T> && (is_decimal<Other> || decimal_integer<Other>)) || (decimal_integer<T> && is_decimal<Other>);
    using scaled = offender<!is_scaled, Tag>;
    static_assert(rules::decimals_are_of_one_scale<scaled::table, scaled::column, T, Other>,
                  "in SQL, a decimal meets decimals with as many digits after the point. A C++ value beside a decimal "
                  "may be an integer or have fewer digits there: of one with more say sequent::rounded<P, S>(x)");
    return is_fine || is_inexact || is_scaled;
  }
}

}  // namespace sequent::detail
