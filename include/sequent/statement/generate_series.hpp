// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>

#include <sequent/expression/time_arithmetic.hpp>
#include <sequent/statement/table_function.hpp>

namespace sequent {

namespace functions {

inline constexpr detail::function_info generate_series{.spelling = "generate_series(",
                                                       .needs = feature::generate_series};
// A function in FROM is no part of an expression, so that what it gives is converted in a query around it. Months and
// days are those of UTC, whatever the time zone of the session is.
inline constexpr detail::function_info series_of_times{
    .spelling =
        "LATERAL (SELECT value AT TIME ZONE 'UTC' FROM generate_series({} AT TIME ZONE 'UTC', {} AT TIME ZONE "
        "'UTC', CAST({} AS interval)) AS series (value))",
    .needs = feature::generate_series,
    .called = "generate_series"};
inline constexpr detail::function_info series_of_days{
    .spelling =
        "LATERAL (SELECT CAST(value AS date) FROM generate_series(CAST({} AS timestamp), CAST({} AS timestamp), "
        "CAST({} AS interval)) AS series (value))",
    .needs = feature::generate_series,
    .called = "generate_series"};

}  // namespace functions

namespace detail {

template <class Given>
inline constexpr bool is_wide_integer = false;
template <std::integral Given>
inline constexpr bool is_wide_integer<Given> = sizeof(stored_integer<Given>) == 8;
template <class Tag, class Values>
inline constexpr bool is_wide_integer<expr<types::bigint, Tag, Values>> = true;

template <class Given>
struct type_of_given {
  using type = Given;
};
template <class T, class Tag, class Values>
struct type_of_given<expr<T, Tag, Values>> {
  using type = typename T::value_type;
};

/// Whether an end of a series, or a distance, can be an integer.
template <class Given>
inline constexpr bool counts = (number<Given> && std::is_integral_v<Given>) || is_untyped_parameter<Given>;
template <integer_type T, class Tag, class Values>
inline constexpr bool counts<expr<T, Tag, Values>> = true;
template <class Tag, class Values>
inline constexpr bool counts<expr<types::boolean, Tag, Values>> = std::is_same_v<Tag, expressions::rejected>;

/// Asserts that these can make a series together.
template <bool Holds, class... Given>
consteval bool makes_series() {
  static_assert(Holds,
                "a series is of integers, as generate_series(1, 10) or with an integer as the distance, or of days or "
                "points in time with a duration: generate_series(from, until, std::chrono::days(1))");
  return Holds;
}

/// Stands where a wrong series stood.
inline constexpr auto rejected_series =
    table_function_call<one_value<int>::columns, expressions::rejected, bound::nothing>({});

/// What calls a series of integers: of 64 bits where an argument has them.
template <class Value, class... Parameters>
using integer_series =
    declared_table_function<functions::generate_series, one_value<Value>::template columns, bool(Parameters...)>;

}  // namespace detail

/// The integers from `first` to `last`, both included, as the column `value`:
/// `const auto n = generate_series(1, 10).as<"n">();` (PostgreSQL only).
template <class First, class Last>
[[nodiscard]] constexpr auto generate_series(const First& first, const Last& last) {
  if constexpr (detail::makes_series<detail::counts<First> && detail::counts<Last>, First, Last>()) {
    using value =
        std::conditional_t<detail::is_wide_integer<First> || detail::is_wide_integer<Last>, std::int64_t, int>;
    return detail::integer_series<value, value, value>{}(first, last);
  } else {
    return detail::rejected_series;
  }
}

/// As the other, with a distance between them, which may be negative; the database refuses 0.
template <class First, class Last, class Step>
[[nodiscard]] constexpr auto generate_series(const First& first, const Last& last, const Step& step) {
  constexpr bool holds = detail::counts<First> && detail::counts<Last> && detail::counts<Step>;
  if constexpr (detail::makes_series<holds, First, Last, Step>()) {
    constexpr bool is_wide =
        detail::is_wide_integer<First> || detail::is_wide_integer<Last> || detail::is_wide_integer<Step>;
    using value = std::conditional_t<is_wide, std::int64_t, int>;
    return detail::integer_series<value, value, value, value>{}(first, last, step);
  } else {
    return detail::rejected_series;
  }
}

/// The days or the points in time from `first` to `last`, both included, as the column `value`:
/// `generate_series(from, until, std::chrono::days(1)).as<"days">()` (PostgreSQL only).
///
/// `first` says which: it is a `date` or a `timestamp`, or an expression of one. Days, months and years are those of
/// UTC.
template <class First, class Last, class Rep, class Period>
[[nodiscard]] auto generate_series(const First& first, const Last& last,
                                   const std::chrono::duration<Rep, Period>& step) {
  using value = std::conditional_t<std::is_same_v<typename detail::type_of_given<First>::type, date>, date, timestamp>;
  using type = sql_type_of<value>;
  constexpr const auto& function = std::is_same_v<value, date> ? functions::series_of_days : functions::series_of_times;
  using call = detail::declared_table_function<function, detail::one_value<value>::template columns,
                                               bool(value, value, std::string)>;
  constexpr bool holds = !detail::number<typename detail::type_of_given<First>::type>;
  if constexpr (!detail::makes_series<holds, First, Last, std::chrono::duration<Rep, Period>>()) {
    return detail::rejected_series;
  } else if constexpr (detail::takes_duration<type, expressions::rejected, std::chrono::duration<Rep, Period>>()) {
    return call{}(first, last, detail::duration_text<type>(step, false));
  } else {
    return call{}(first, last, std::string());
  }
}

}  // namespace sequent
