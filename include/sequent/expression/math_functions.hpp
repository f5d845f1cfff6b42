// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <sequent/expression/declared_function.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/spelled.hpp>

/// Functions that calculate. What has no result (the root or logarithm of a negative number) is an error in PostgreSQL
/// and NULL in SQLite, where reading it as a number throws `decode_error`.
namespace sequent {

namespace functions {

using detail::function_info;

inline constexpr function_info abs{.spelling = "abs("};
inline constexpr function_info sign{.spelling = "CAST(sign({}) AS integer)",
                                    .called = "sign",
                                    .in_sqlite = "sign({})",
                                    .operands = detail::precedence::disjunction};
inline constexpr function_info ceil{.spelling = "ceil("};
inline constexpr function_info floor{.spelling = "floor("};
inline constexpr function_info trunc{.spelling = "trunc("};
inline constexpr function_info sqrt{.spelling = "sqrt("};
inline constexpr function_info exp{.spelling = "exp("};
inline constexpr function_info ln{.spelling = "ln("};
// That of SQLite 3.40 is not exact: log10(1000) < 3.
inline constexpr function_info log10{.spelling = "log10(", .needs = feature::functions_of_postgres};
inline constexpr function_info power{.spelling = "power("};
inline constexpr function_info sin{.spelling = "sin("};
inline constexpr function_info cos{.spelling = "cos("};
inline constexpr function_info tan{.spelling = "tan("};
inline constexpr function_info asin{.spelling = "asin("};
inline constexpr function_info acos{.spelling = "acos("};
inline constexpr function_info atan{.spelling = "atan("};
inline constexpr function_info atan2{.spelling = "atan2("};

}  // namespace functions

namespace detail {

/// Rounding to so many digits, half away from zero. PostgreSQL rounds a half to the even neighbour: there the text
/// calculates as SQLite does, which leaves numbers without digits after the point as they are.
template <std::size_t Digits>
struct rounding_speller {
  static constexpr void put_into(text_sink& sink) {
    sink.put(Digits > 0 ? "(CASE WHEN abs(" : "CASE WHEN abs(");
    put_scaled(sink);
    sink.put(") < 4503599627370496 THEN trunc(");
    put_scaled(sink);
    sink.put(" + sign({0}) * 0.5) ELSE ");
    put_scaled(sink);
    sink.put(" END");
    if (Digits == 0) return;
    sink.put(" / ");
    put_power(sink);
    sink.put(")");
  }
  static constexpr void put_power(text_sink& sink) {
    sink.put("1");
    for (std::size_t digit = 0; digit < Digits; ++digit) sink.put("0");
    sink.put(".0");
  }

 private:
  static constexpr void put_scaled(text_sink& sink) {
    sink.put("CAST({0} AS double precision)");
    if (Digits == 0) return;
    sink.put(" * ");
    put_power(sink);
  }
};
template <std::size_t Digits>
struct sqlite_rounding_speller {
  static constexpr void put_into(text_sink& sink) {
    if (Digits == 0) {
      sink.put("round({})");
      return;
    }
    sink.put("(round({} * ");
    rounding_speller<Digits>::put_power(sink);
    sink.put(") / ");
    rounding_speller<Digits>::put_power(sink);
    sink.put(")");
  }
};

template <std::size_t Digits>
inline constexpr function_info rounding{.spelling = spelled_by<rounding_speller<Digits>>,
                                        .called = "round",
                                        .in_sqlite = spelled_by<sqlite_rounding_speller<Digits>>};

/// Asserts that an operand is a number, of which there are decimals, too.
template <class T, class Tag>
consteval bool is_any_number() {
  constexpr bool holds = number_type<T> || decimal_type<T>;
  using breach = offender<holds, Tag>;
  static_assert(rules::operand_is_a_number<breach::table, breach::column, typename T::value_type>,
                "this function is of numbers");
  return holds;
}

template <const function_info& Function, class Operand>
constexpr auto call_on_double(const Operand& operand) {
  return declared_function<Function, double(double)>{}(operand);
}
template <const function_info& Function, class First, class Second>
constexpr auto call_on_doubles(const First& first, const Second& second) {
  return declared_function<Function, double(double, double)>{}(first, second);
}

}  // namespace detail

/// The number without its sign.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto abs(expr<T, Tag, Values> number) {
  static_cast<void>(detail::is_any_number<T, Tag>());
  return expr<T, expressions::call<functions::abs, Tag>, Values>{detail::moved(number.bound_values)};
}
/// -1, 0 or 1.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto sign(expr<T, Tag, Values> number) {
  static_cast<void>(detail::is_any_number<T, Tag>());
  return expr<types::integer, expressions::call<functions::sign, Tag>, Values>{detail::moved(number.bound_values)};
}

/// The number rounded to so many digits after the point, a half away from zero: `round(x)`, `round<2>(x)`. A `double`:
/// what must be exact is a `decimal`.
template <std::size_t Digits = 0, class T, class Tag, class Values>
[[nodiscard]] constexpr auto round(expr<T, Tag, Values> number) {
  static_assert(Digits <= 15, "a double has no more than 15 exact digits");
  return detail::call_on_double<detail::rounding<Digits>>(number);
}

// clang-format off
/// The least whole number that is not less.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto ceil(expr<T, Tag, Values> number) { return detail::call_on_double<functions::ceil>(number); }
/// The greatest whole number that is not greater.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto floor(expr<T, Tag, Values> number) { return detail::call_on_double<functions::floor>(number); }
/// The number without its digits after the point.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto trunc(expr<T, Tag, Values> number) { return detail::call_on_double<functions::trunc>(number); }
/// The square root.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto sqrt(expr<T, Tag, Values> number) { return detail::call_on_double<functions::sqrt>(number); }
/// e to this power.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto exp(expr<T, Tag, Values> number) { return detail::call_on_double<functions::exp>(number); }
/// The natural logarithm.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto ln(expr<T, Tag, Values> number) { return detail::call_on_double<functions::ln>(number); }
/// The logarithm to the base of ten. PostgreSQL only.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto log10(expr<T, Tag, Values> number) { return detail::call_on_double<functions::log10>(number); }
/// The first number to the power of the second.
template <class T, class Tag, class Values, class Exponent>
[[nodiscard]] constexpr auto power(expr<T, Tag, Values> base, const Exponent& exponent) { return detail::call_on_doubles<functions::power>(base, exponent); }
/// Sine, cosine and tangent of an angle in radians, and their inverses.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto sin(expr<T, Tag, Values> angle) { return detail::call_on_double<functions::sin>(angle); }
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto cos(expr<T, Tag, Values> angle) { return detail::call_on_double<functions::cos>(angle); }
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto tan(expr<T, Tag, Values> angle) { return detail::call_on_double<functions::tan>(angle); }
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto asin(expr<T, Tag, Values> number) { return detail::call_on_double<functions::asin>(number); }
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto acos(expr<T, Tag, Values> number) { return detail::call_on_double<functions::acos>(number); }
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto atan(expr<T, Tag, Values> number) { return detail::call_on_double<functions::atan>(number); }
/// The angle of the point (x, y).
template <class T, class Tag, class Values, class X>
[[nodiscard]] constexpr auto atan2(expr<T, Tag, Values> y, const X& x) { return detail::call_on_doubles<functions::atan2>(y, x); }
// clang-format on

}  // namespace sequent
