// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <stdexcept>

#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal.hpp>

// Results have the scale that SQL gives them, and the digits that the largest result needs, up to 38. What needs more
// throws `std::overflow_error`.
namespace sequent {
namespace detail {

// The compiler quotes these names where a constant is refused.
[[noreturn]] inline void decimal_arithmetic_overflows() {
  throw std::overflow_error("sequent: the result of decimal arithmetic has more digits than its type");
}
[[noreturn]] inline void decimal_is_divided_by_zero() {
  throw std::domain_error("sequent: a decimal is divided by zero");
}
[[noreturn]] inline void decimal_would_lose_digits() {
  throw std::out_of_range(
      "sequent: this number has digits for which the decimal has no place; rounded<P, S>() drops them");
}

// <algorithm> would cost more to compile than all of this file.
consteval int larger(int left, int right) {
  return left < right ? right : left;
}
consteval int smaller(int left, int right) {
  return left < right ? left : right;
}

template <int Digits, int Scale>
using decimal_up_to_38 = decimal<smaller(Digits, wide_digits), smaller(Scale, wide_digits)>;

template <class Decimal>
constexpr Decimal with_units(wide_integer units) {
  Decimal made;
  made.unchecked_units = static_cast<typename Decimal::units_type>(units);
  return made;
}

template <class Decimal>
constexpr Decimal without_overflow(std::optional<wide_integer> units) {
  if (!units || !has_at_most_digits(*units, Decimal::precision)) decimal_arithmetic_overflows();
  return with_units<Decimal>(*units);
}

template <class Decimal>
constexpr Decimal in_range(std::optional<wide_integer> units) {
  if (!units || !has_at_most_digits(*units, Decimal::precision)) number_has_more_digits_than_the_decimal();
  return with_units<Decimal>(*units);
}

template <int Precision, int Scale, int OtherPrecision, int OtherScale>
constexpr auto sum_of(decimal<Precision, Scale> left, decimal<OtherPrecision, OtherScale> right) {
  if constexpr (Scale > OtherScale) {
    return sum_of(right, left);
  } else {
    constexpr int digits = larger(Precision - Scale, OtherPrecision - OtherScale) + OtherScale + 1;
    using result = decimal_up_to_38<digits, OtherScale>;
    constexpr int exponent = OtherScale - Scale;
    if constexpr (digits <= wide_digits) {
      using units = typename result::units_type;
      constexpr auto power = static_cast<units>(power_of_ten(exponent));
      return with_units<result>(units{left.units()} * power + units{right.units()});
    } else {
      return without_overflow<result>(exact_sum(left.units(), exponent, right.units()));
    }
  }
}

template <int Precision, int Scale, int OtherPrecision, int OtherScale>
constexpr auto product_of(decimal<Precision, Scale> left, decimal<OtherPrecision, OtherScale> right) {
  static_assert(Scale + OtherScale <= wide_digits,
                "this product has more than 38 digits after the point, which no decimal has: round a factor first, "
                "with rounded<P, S>(x)");
  constexpr int digits = Precision + OtherPrecision;
  using result = decimal_up_to_38<digits, Scale + OtherScale>;
  if constexpr (digits <= wide_digits) {
    using units = typename result::units_type;
    return with_units<result>(units{left.units()} * units{right.units()});
  } else {
    return without_overflow<result>(exact_product(left.units(), right.units()));
  }
}

template <int Precision, int Scale, int ResultPrecision, int ResultScale>
constexpr void assign_result(decimal<Precision, Scale>& target, decimal<ResultPrecision, ResultScale> result) {
  static_assert(ResultScale <= Scale,
                "the result has more digits after the point than the decimal that it is assigned to: round it with "
                "rounded<P, S>(x), and assign that");
  if constexpr (ResultScale <= Scale) target = without_overflow<decimal<Precision, Scale>>(result.units());
}

template <class Number>
constexpr void refuse_division(Number) {
  static_assert(!decimal_operand<Number>,
                "a quotient of decimals says how many digits it keeps: write divided<4>(x, y)");
}

}  // namespace detail

template <int Precision, int Scale>
constexpr decimal<Precision, Scale> operator+(decimal<Precision, Scale> number) {
  return number;
}
template <int Precision, int Scale>
constexpr decimal<Precision, Scale> operator-(decimal<Precision, Scale> number) {
  return detail::with_units<decimal<Precision, Scale>>(-number.units());
}
template <int Precision, int Scale>
constexpr decimal<Precision, Scale> abs(decimal<Precision, Scale> number) {
  return number.units() < 0 ? -number : number;
}

// As many digits after the point as the operand that has more of them.
template <int Precision, int Scale, detail::decimal_operand Other>
constexpr auto operator+(decimal<Precision, Scale> left, Other right) {
  return detail::sum_of(left, detail::as_decimal(right));
}
template <detail::cpp_number Number, int Precision, int Scale>
constexpr auto operator+(Number left, decimal<Precision, Scale> right) {
  return detail::sum_of(detail::as_decimal(left), right);
}
template <int Precision, int Scale, detail::decimal_operand Other>
constexpr auto operator-(decimal<Precision, Scale> left, Other right) {
  return detail::sum_of(left, -detail::as_decimal(right));
}
template <detail::cpp_number Number, int Precision, int Scale>
constexpr auto operator-(Number left, decimal<Precision, Scale> right) {
  return detail::sum_of(detail::as_decimal(left), -right);
}

// As many digits after the point as both operands together.
template <int Precision, int Scale, detail::decimal_operand Other>
constexpr auto operator*(decimal<Precision, Scale> left, Other right) {
  return detail::product_of(left, detail::as_decimal(right));
}
template <detail::cpp_number Number, int Precision, int Scale>
constexpr auto operator*(Number left, decimal<Precision, Scale> right) {
  return detail::product_of(detail::as_decimal(left), right);
}

template <int Precision, int Scale, detail::decimal_operand Other>
constexpr decimal<Precision, Scale>& operator+=(decimal<Precision, Scale>& target, Other right) {
  detail::assign_result(target, target + right);
  return target;
}
template <int Precision, int Scale, detail::decimal_operand Other>
constexpr decimal<Precision, Scale>& operator-=(decimal<Precision, Scale>& target, Other right) {
  detail::assign_result(target, target - right);
  return target;
}
template <int Precision, int Scale, detail::decimal_operand Other>
constexpr decimal<Precision, Scale>& operator*=(decimal<Precision, Scale>& target, Other right) {
  detail::assign_result(target, target * right);
  return target;
}

/// The quotient with so many digits after the point, rounded half away from zero: `divided<4>(price, 3)`.
///
/// The operands are decimals or integers. Throws `std::domain_error` where the divisor is zero.
template <int Scale, detail::decimal_operand Dividend, detail::decimal_operand Divisor>
constexpr auto divided(Dividend dividend, Divisor divisor) {
  const auto left = detail::as_decimal(dividend);
  const auto right = detail::as_decimal(divisor);
  // The largest quotient is that by one unit, and rounding may carry.
  constexpr int digits = left.precision - left.scale + right.scale + 1 + Scale;
  if (right.units() == 0) detail::decimal_is_divided_by_zero();
  return detail::without_overflow<detail::decimal_up_to_38<digits, Scale>>(
      detail::rounded_quotient(left.units(), Scale + right.scale - left.scale, right.units()));
}

/// The same number as another type. Throws `std::out_of_range` where it has more digits than that, in all or after the
/// point.
template <int Precision, int Scale, int OtherPrecision, int OtherScale>
constexpr decimal<Precision, Scale> rescaled(decimal<OtherPrecision, OtherScale> number) {
  if constexpr (OtherScale <= Scale) {
    return number;
  } else {
    const wide_integer power = detail::power_of_ten(OtherScale - Scale);
    if (number.units() % power != 0) detail::decimal_would_lose_digits();
    return detail::in_range<decimal<Precision, Scale>>(number.units() / power);
  }
}

/// The number with `Scale` digits after the point, rounded half away from zero. Throws `std::out_of_range`.
template <int Precision, int Scale, int OtherPrecision, int OtherScale>
constexpr decimal<Precision, Scale> rounded(decimal<OtherPrecision, OtherScale> number) {
  return detail::in_range<decimal<Precision, Scale>>(detail::rounded_quotient(number.units(), Scale - OtherScale, 1));
}

// SQL's division keeps a number of digits that depends on the values: here it is said.
template <int Precision, int Scale, detail::decimal_operand Other>
constexpr decimal<Precision, Scale> operator/(decimal<Precision, Scale> left, Other right) {
  detail::refuse_division(right);
  return left;
}
template <detail::cpp_number Number, int Precision, int Scale>
constexpr decimal<Precision, Scale> operator/(Number left, decimal<Precision, Scale> right) {
  detail::refuse_division(left);
  return right;
}

}  // namespace sequent
