// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/comparison.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>

namespace sequent {

namespace expressions {

/// `-operand`.
template <class Operand>
struct negative;

}  // namespace expressions

namespace detail {

template <class Operand>
inline constexpr node node_of<expressions::negative<Operand>> =
    identified({.kind = node_kind::negative, .count = 1, .operands = nodes_of<Operand>});

/// Whether an operator calculates with a type: numbers, and `+` joins texts. A decimal is a count of units, of which
/// there is no quotient.
template <binary_operator Operator, class T>
inline constexpr bool calculates_with =
    Operator == binary_operator::modulo
        ? integer_type<T>
        : number_type<T> || (Operator == binary_operator::plus && std::is_same_v<T, types::text>) ||
              (Operator != binary_operator::divided_by && decimal_type<T>);

/// What two types make together; void where they make nothing.
template <binary_operator Operator, class Left, class Right>
struct calculated {
  using type = meeting_of<Left, Right>;
};
// Units of one size add up to such units, and so many times a unit are units. All else would have other units.
template <binary_operator Operator, int Precision, int Scale, class Right>
struct calculated<Operator, types::decimal<Precision, Scale>, Right> {
  static constexpr bool is_product = Operator == binary_operator::times;
  static constexpr bool is_in_units =
      is_product ? integer_type<Right> : !std::is_void_v<meeting_of<types::decimal<Precision, Scale>, Right>>;
  using type = std::conditional_t<is_in_units, types::decimal<wide_digits, Scale>, void>;
};
template <binary_operator Operator, integer_type Left, int Precision, int Scale>
struct calculated<Operator, Left, types::decimal<Precision, Scale>> {
  using type = std::conditional_t<Operator == binary_operator::times, types::decimal<wide_digits, Scale>, void>;
};

/// The type beside which a C++ value is put, to be calculated with an operand of type `T`.
template <binary_operator Operator, class T, class Value>
struct place_of_value {
  using type = T;
};
// The factor of a decimal is no count of its units.
template <class T, class Value>
  requires(decimal_type<T> && (decimal_integer<Value> || is_untyped_parameter<Value>))
struct place_of_value<binary_operator::times, T, Value> {
  using type = types::bigint;
};
template <class T, class Value>
  requires(integer_type<T> && is_decimal<Value>)
struct place_of_value<binary_operator::times, T, Value> {
  using type = sql_type_of<Value>;
};

/// Asserts that a calculation with a decimal gives a decimal of that scale.
template <bool Holds, class T, class Tag>
consteval bool calculates_in_units() {
  using breach = offender<Holds, Tag>;
  static_assert(rules::decimals_are_calculated_in_cpp<breach::table, breach::column, typename T::value_type>,
                "in SQL, decimals are added to and subtracted from decimals with as many digits after the point, and "
                "multiplied by integers: for all else read the values and calculate in C++, where a result has the "
                "digits that it needs");
  return Holds;
}

template <binary_operator Operator, class T, class Tag>
consteval bool is_calculable() {
  constexpr bool is_quotient = decimal_type<T> && !calculates_with<Operator, T>;
  static_cast<void>(calculates_in_units<!is_quotient, T, Tag>());
  constexpr bool is_number =
      is_quotient || calculates_with<Operator, T> || (Operator == binary_operator::modulo && number_type<T>);
  using non_number = offender<is_number, Tag>;
  static_assert(rules::operand_is_a_number<non_number::table, non_number::column, typename T::value_type>,
                "arithmetic needs numbers (and + also joins texts; a time is moved by a duration, as in + "
                "std::chrono::days(1), and days_between or microseconds_between says what lies between two)");
  constexpr bool has_remainder = !is_number || is_quotient || calculates_with<Operator, T>;
  using fraction = offender<has_remainder, Tag>;
  static_assert(rules::remainder_is_of_integers<fraction::table, fraction::column, typename T::value_type>,
                "% is of integers: a fraction has no remainder in PostgreSQL");
  return is_number && has_remainder && !is_quotient;
}

template <class T, class Tag, class Other, class Meeting>
consteval bool are_calculable_together() {
  constexpr bool holds = !std::is_void_v<Meeting>;
  constexpr bool is_of_decimals = is_decimal<typename T::value_type> || is_decimal<Other>;
  static_cast<void>(calculates_in_units<holds || !is_of_decimals, T, Tag>());
  using breach = offender<holds || is_of_decimals, Tag>;
  static_assert(
      rules::operands_are_of_one_type_family<breach::table, breach::column, typename T::value_type, Other>,
      "these two operands are of different types: SQL calculates with numbers only, and joins text with text");
  return holds;
}

template <class T>
inline constexpr bool is_fraction = number_type<T> && !integer_type<T>;
template <>
inline constexpr bool is_fraction<void> = false;

/// The operator as it is written, which the type of the result decides, too.
template <binary_operator Operator, class Result>
inline constexpr binary_operator spelled = [] {
  if (Operator == binary_operator::plus && std::is_same_v<Result, types::text>) return binary_operator::concatenated;
  if (Operator == binary_operator::divided_by && is_fraction<Result>) return binary_operator::divided_as_fraction;
  return Operator;
}();

template <binary_operator Operator, class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto calculate(expr<T, Left, V>&& left, expr<U, Right, W>&& right) {
  using result = typename calculated<Operator, T, U>::type;
  constexpr bool is_right_free = calculates_with<Operator, T> && std::is_void_v<result>;
  // One after the other, so that one mistake is one error.
  if constexpr (!is_calculable<Operator, T, Left>()) {
    return rejected<T>{};
  } else if constexpr (!are_calculable_together<T, Left, typename U::value_type,
                                                std::conditional_t<is_right_free, void, types::boolean>>()) {
    return rejected<T>{};
  } else if constexpr (!is_calculable<Operator, U, Right>()) {
    return rejected<T>{};
  } else {
    return expr<result, expressions::binary<spelled<Operator, result>, Left, Right>, bound::joined<V, W>>{
        bound::detail::joined<V, W>::of(detail::moved(left.bound_values), detail::moved(right.bound_values))};
  }
}

template <binary_operator Operator, bool Flipped, class T, class Tag, class V, class Value>
[[gnu::always_inline]] constexpr auto calculate_with(expr<T, Tag, V>&& operand, const Value& value) {
  using place = typename place_of_value<Operator, T, std::decay_t<const Value&>>::type;
  using other = beside_of<place, Value>;
  using result = typename calculated<Operator, T, typename other::type>::type;
  constexpr bool meets = can_stand_beside<place, Value> && (!decimal_type<T> || !std::is_void_v<result>);
  if constexpr (!is_calculable<Operator, T, Tag>()) {
    return rejected<T>{};
  } else if constexpr (!are_calculable_together<T, Tag, typename other::named,
                                                std::conditional_t<meets, types::boolean, void>>()) {
    return rejected<T>{};
  } else if constexpr (!is_calculable<Operator, typename other::type, Tag>()) {
    return rejected<T>{};
  } else {
    using other_values = typename other::values;
    if constexpr (Flipped) {
      return expr<result, expressions::binary<spelled<Operator, result>, typename other::tag, Tag>,
                  bound::joined<other_values, V>>{
          bound::detail::joined<other_values, V>::of(other::take(value), detail::moved(operand.bound_values))};
    } else {
      return expr<result, expressions::binary<spelled<Operator, result>, Tag, typename other::tag>,
                  bound::joined<V, other_values>>{
          bound::detail::joined<V, other_values>::of(detail::moved(operand.bound_values), other::take(value))};
    }
  }
}

}  // namespace detail

// Each operator: between two expressions, and with a C++ value on either side.
// clang-format off
/// SQL `+` between numbers, `||` between texts.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator+(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::calculate<detail::binary_operator::plus>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator+(expr<T, Left, V> left, const Value& right) { return detail::calculate_with<detail::binary_operator::plus, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator+(const Value& left, expr<U, Right, W> right) { return detail::calculate_with<detail::binary_operator::plus, true>(detail::moved(right), left); }
/// SQL `-`.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator-(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::calculate<detail::binary_operator::minus>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator-(expr<T, Left, V> left, const Value& right) { return detail::calculate_with<detail::binary_operator::minus, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator-(const Value& left, expr<U, Right, W> right) { return detail::calculate_with<detail::binary_operator::minus, true>(detail::moved(right), left); }
/// SQL `*`.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator*(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::calculate<detail::binary_operator::times>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator*(expr<T, Left, V> left, const Value& right) { return detail::calculate_with<detail::binary_operator::times, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator*(const Value& left, expr<U, Right, W> right) { return detail::calculate_with<detail::binary_operator::times, true>(detail::moved(right), left); }
/// SQL `/`; between integers it drops the remainder, as in C++.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator/(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::calculate<detail::binary_operator::divided_by>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator/(expr<T, Left, V> left, const Value& right) { return detail::calculate_with<detail::binary_operator::divided_by, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator/(const Value& left, expr<U, Right, W> right) { return detail::calculate_with<detail::binary_operator::divided_by, true>(detail::moved(right), left); }
/// SQL `%`, of integers.
template <class T, class Left, class V, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator%(expr<T, Left, V> left, expr<U, Right, W> right) { return detail::calculate<detail::binary_operator::modulo>(detail::moved(left), detail::moved(right)); }
template <class T, class Left, class V, class Value>
[[gnu::always_inline]] constexpr auto operator%(expr<T, Left, V> left, const Value& right) { return detail::calculate_with<detail::binary_operator::modulo, false>(detail::moved(left), right); }
template <class Value, class U, class Right, class W>
[[gnu::always_inline]] constexpr auto operator%(const Value& left, expr<U, Right, W> right) { return detail::calculate_with<detail::binary_operator::modulo, true>(detail::moved(right), left); }
// clang-format on

/// SQL unary `-`.
template <class T, class Tag, class Values>
constexpr auto operator-(expr<T, Tag, Values> operand) {
  using non_number = detail::offender<number_type<T> || decimal_type<T>, Tag>;
  static_assert(rules::operand_is_a_number<non_number::table, non_number::column, typename T::value_type>,
                "arithmetic needs numbers");
  // What is below zero is not of the type of an unsigned column.
  return expr<meeting_of<T, T>, expressions::negative<Tag>, Values>{detail::moved(operand.bound_values)};
}

}  // namespace sequent
