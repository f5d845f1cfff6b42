// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal_floating.hpp>
#include <sequent/schema/decimal_text.hpp>

namespace sequent {
namespace detail {

// The compiler quotes these names where a constant is refused.
[[noreturn]] inline void number_has_more_digits_than_the_decimal() {
  throw std::out_of_range("sequent: this number has more digits than the decimal that it is for");
}
[[noreturn]] inline void text_is_no_decimal_number() {
  throw std::invalid_argument("sequent: this text is no decimal number: digits, at most one point, a sign ahead");
}
[[noreturn]] inline void text_has_more_digits_after_the_point_than_the_decimal() {
  throw std::out_of_range("sequent: this text has more digits after the point than the decimal that it is for");
}
[[noreturn]] inline void double_is_no_number_of_the_decimal() {
  throw std::out_of_range("sequent: this double is not finite, or has more digits than the decimal that it is for");
}

}  // namespace detail

/// A C++ integer, as opposed to a truth value or a character.
template <class T>
concept decimal_integer =
    std::integral<T> && sizeof(T) <= sizeof(std::int64_t) && !std::same_as<T, bool> && !std::same_as<T, char> &&
    !std::same_as<T, wchar_t> && !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

/// An exact number of at most `Precision` digits, `Scale` of them after the point: SQL's `numeric(Precision, Scale)`.
///
/// It counts units of `10^-Scale` in an integer of 64 bits, or of 128 where `Precision` is above 18. Nothing is rounded
/// but by a call that says so. Integers, and decimals of no more digits after the point, convert by themselves:
/// `std::out_of_range` is thrown where they are too large, and a constant that is too large does not compile.
template <int Precision, int Scale = 0>
struct decimal {
  static_assert(Precision >= 1 && Precision <= detail::wide_digits && Scale >= 0 && Scale <= Precision,
                "a decimal has 1 to 38 digits in all, and from none to all of them stand after the point");

  using units_type = std::conditional_t<(Precision <= 18), std::int64_t, wide_integer>;
  static constexpr int precision = Precision;
  static constexpr int scale = Scale;

  /// For reading, say `units()`. It is public so that a decimal can be the argument of a template.
  units_type unchecked_units = 0;

  /// Zero.
  constexpr decimal() = default;

  /// An integer. Throws `std::out_of_range` where it has more digits than there are before the point.
  template <decimal_integer Integer>
  constexpr decimal(Integer value) : unchecked_units(units_in_range(value, 0)) {}

  /// A decimal of no more digits after the point. Throws `std::out_of_range` where it has more before it.
  template <int OtherPrecision, int OtherScale>
    requires(OtherScale <= Scale && (OtherPrecision != Precision || OtherScale != Scale))
  constexpr decimal(decimal<OtherPrecision, OtherScale> other)
      : unchecked_units(units_in_range(other.units(), OtherScale)) {}

  // The compiler shows the line of what is deleted: the way out stands there.
  template <int OtherPrecision, int OtherScale>
    requires(OtherScale > Scale)
  decimal(decimal<OtherPrecision, OtherScale>) = delete;  // digits may be lost: say rescaled<P, S>(x), rounded<P, S>(x)
  template <class Number>
    requires(std::is_arithmetic_v<Number> && !decimal_integer<Number>)
  decimal(Number) = delete;  // a floating-point number is not exact: say decimal<P, S>("1.25"), or ::rounded(x)

  /// A constant: `decimal<18, 2>("1.25")`. What `parse` refuses does not compile.
  template <std::size_t Size>
  explicit consteval decimal(const char (&text)[Size]) : decimal(parse(std::string_view(text, Size - 1))) {}

  /// So many units of `10^-Scale`. Throws `std::out_of_range`.
  static constexpr decimal from_units(units_type units) {
    if (!detail::has_at_most_digits(units, Precision)) detail::number_has_more_digits_than_the_decimal();
    decimal made;
    made.unchecked_units = units;
    return made;
  }
  template <std::floating_point Number>
  static constexpr decimal from_units(Number) = delete;  // units are counted in integers

  /// The number that a text says in digits, with at most one point among them and a sign ahead, and nothing else.
  ///
  /// Throws `std::invalid_argument` for other texts, and `std::out_of_range` where there are more digits than the type
  /// has, in all or after the point.
  static constexpr decimal parse(std::string_view text) {
    const detail::read_units read = detail::units_from_text(text, Precision, Scale);
    if (read.problem == detail::text_problem::no_number) detail::text_is_no_decimal_number();
    if (read.problem == detail::text_problem::too_fine) detail::text_has_more_digits_after_the_point_than_the_decimal();
    if (read.problem == detail::text_problem::too_large) detail::number_has_more_digits_than_the_decimal();
    return from_units(static_cast<units_type>(read.units));
  }

  /// The exact value of a double, rounded half away from zero. Throws `std::out_of_range`, for NaN and infinities, too.
  ///
  /// Most fractions are no doubles: 1.115 is a little less than it says, and so gives 1.11.
  static constexpr decimal rounded(double value) {
    const std::optional<wide_integer> units = detail::units_from_double(value, Scale);
    if (!units || !detail::has_at_most_digits(*units, Precision)) detail::double_is_no_number_of_the_decimal();
    return from_units(static_cast<units_type>(*units));
  }

  /// The greatest number, of nines only.
  static constexpr decimal max() { return from_units(static_cast<units_type>(detail::power_of_ten(Precision) - 1)); }
  /// The least number: `-max()`.
  static constexpr decimal min() { return from_units(static_cast<units_type>(1 - detail::power_of_ten(Precision))); }

  /// The number as a count of units of `10^-Scale`.
  constexpr units_type units() const noexcept { return unchecked_units; }

  /// The nearest double.
  constexpr double to_double() const noexcept { return detail::double_from_units(unchecked_units, Scale); }

  /// With exactly `Scale` digits after the point.
  constexpr decimal_text text() const noexcept { return {unchecked_units, Scale}; }
  std::string to_string() const { return std::string(text().view()); }

 private:
  static constexpr units_type units_in_range(wide_integer units, int unit_scale) {
    const std::optional<wide_integer> scaled = detail::exact_product(units, detail::power_of_ten(Scale - unit_scale));
    if (!scaled || !detail::has_at_most_digits(*scaled, Precision)) detail::number_has_more_digits_than_the_decimal();
    return static_cast<units_type>(*scaled);
  }
};

namespace detail {

template <class T>
inline constexpr bool is_decimal = false;
template <int Precision, int Scale>
inline constexpr bool is_decimal<decimal<Precision, Scale>> = true;

template <class T>
concept cpp_number = std::is_arithmetic_v<T>;

/// What may stand beside a decimal, or is refused there with a sentence.
template <class T>
concept decimal_operand = is_decimal<T> || cpp_number<T>;

/// A decimal as it is, an integer as the decimal that holds each value of its type.
template <decimal_operand Number>
constexpr auto as_decimal(Number number) {
  if constexpr (is_decimal<Number>) {
    return number;
  } else {
    static_assert(decimal_integer<Number>,
                  "a decimal is exact, and meets decimals and integers only: say decimal<P, S>::rounded(x) for a "
                  "floating-point number, or to_double() of the decimal");
    if constexpr (decimal_integer<Number>)
      return decimal<std::numeric_limits<Number>::digits10 + 1>(number);
    else
      return decimal<1>();
  }
}

}  // namespace detail

// Of any precision and scale, and with integers: what counts is the number, 1.5 == 1.50.

template <int Precision, int Scale, detail::decimal_operand Other>
constexpr bool operator==(decimal<Precision, Scale> left, Other right) {
  return (left <=> right) == 0;
}
template <int Precision, int Scale, detail::decimal_operand Other>
constexpr std::strong_ordering operator<=>(decimal<Precision, Scale> left, Other right) {
  const auto other = detail::as_decimal(right);
  return detail::exact_order(left.units(), Scale, other.units(), other.scale);
}

template <class Traits, int Precision, int Scale>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, decimal<Precision, Scale> number) {
  return out << number.text().view();
}

}  // namespace sequent

template <int Precision, int Scale>
struct std::hash<sequent::decimal<Precision, Scale>> {
  std::size_t operator()(sequent::decimal<Precision, Scale> number) const noexcept {
    const auto units = static_cast<sequent::unsigned_wide_integer>(number.units());
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    return std::hash<std::uint64_t>()(static_cast<std::uint64_t>(units) +
                                      static_cast<std::uint64_t>(units >> 64U) * odd);
  }
};
