// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstdint>
#include <ratio>
#include <string>
#include <type_traits>

#include <sequent/expression/arithmetic.hpp>
#include <sequent/expression/declared_function.hpp>
#include <sequent/meta/moved.hpp>

/// Calculating with points in time and days, and durations of std::chrono. All is in UTC.
///
/// A duration travels as a text such as `+90 seconds`, which every database reads.
namespace sequent {

namespace functions {

inline constexpr detail::function_info shifted_time{
    .spelling = "({} + CAST({} AS interval))",
    .called = "+",
    .in_sqlite = "(datetime(substr({0}, 1, 19), {1}) || substr({0}, 20))"};
inline constexpr detail::function_info shifted_day{
    .spelling = "CAST({} + CAST({} AS interval) AS date)", .called = "+", .in_sqlite = "date({}, {})"};
// SQLite would carry the days that a month lacks into the next one: the last day of that month is what PostgreSQL
// takes.
inline constexpr std::string_view shifted_by_months_in_sqlite =
    "(substr(date(substr({0}, 1, 10), 'start of month', {1}), 1, 8) || min(substr({0}, 9, 2), substr(date(substr({0}, "
    "1, "
    "10), 'start of month', {1}, '+1 month', '-1 day'), 9, 2)) || substr({0}, 11))";
inline constexpr detail::function_info time_shifted_by_months{
    .spelling = "(({} AT TIME ZONE 'UTC' + CAST({} AS interval)) AT TIME ZONE 'UTC')",
    .called = "+",
    .in_sqlite = shifted_by_months_in_sqlite};
inline constexpr detail::function_info day_shifted_by_months{
    .spelling = "CAST({} + CAST({} AS interval) AS date)", .called = "+", .in_sqlite = shifted_by_months_in_sqlite};
inline constexpr detail::function_info days_between{
    .spelling = "({} - {})", .called = "days_between", .in_sqlite = "CAST(julianday({}) - julianday({}) AS INTEGER)"};
inline constexpr detail::function_info microseconds_between{
    .spelling = "CAST(extract(epoch FROM {} - {}) * 1000000 AS bigint)",
    .called = "microseconds_between",
    .in_sqlite =
        "((strftime('%s', substr({0}, 1, 19)) - strftime('%s', substr({1}, 1, 19))) * 1000000 + "
        "CAST(substr(substr({0}, 21) || '000000', 1, 6) AS INTEGER) - CAST(substr(substr({1}, 21) || '000000', 1, "
        "6) AS INTEGER))"};

}  // namespace functions

namespace detail {

/// Whether a duration counts months: std::chrono::months and years, which a calendar has in different lengths.
template <class Period>
inline constexpr bool counts_months = std::is_same_v<typename Period::type, std::chrono::months::period> ||
                                      std::is_same_v<typename Period::type, std::chrono::years::period>;

/// Asserts that a time can be moved by a duration.
template <class T, class Tag, class Duration>
consteval bool takes_duration() {
  using period = typename Duration::period;
  constexpr auto unit = std::is_same_v<T, types::day> ? std::chrono::days::period::num : 1;
  constexpr bool holds = std::is_integral_v<typename Duration::rep> && period::den == 1 && period::num % unit == 0;
  using breach = offender<holds || counts_months<period>, Tag>;
  static_assert(rules::duration_is_of_whole_seconds_or_days<breach::table, breach::column, Duration>,
                "a timestamp is moved by whole seconds, and a day by whole days, of an integer: see "
                "std::chrono::floor<std::chrono::seconds>(x)");
  return holds || counts_months<period>;
}

/// The duration as databases read it, such as `-3 days`.
template <class T, class Rep, class Period>
std::string duration_text(std::chrono::duration<Rep, Period> length, bool is_negated) {
  using namespace std::chrono;
  const auto written = [&](auto unit, const char* called) {
    const std::int64_t count = is_negated ? -std::int64_t{unit.count()} : std::int64_t{unit.count()};
    return (count < 0 ? "" : "+") + std::to_string(count) + called;
  };
  if constexpr (counts_months<Period>) {
    return written(duration_cast<months>(length), " months");
  } else if constexpr (std::is_same_v<T, types::day>) {
    return written(duration_cast<days>(length), " days");
  } else {
    return written(duration_cast<seconds>(length), " seconds");
  }
}

template <class T, class Tag, class Values, class Rep, class Period>
auto shifted(expr<T, Tag, Values>&& time, std::chrono::duration<Rep, Period> length, bool is_negated) {
  if constexpr (!takes_duration<T, Tag, std::chrono::duration<Rep, Period>>()) {
    return rejected<T>{};
  } else {
    constexpr bool is_day = std::is_same_v<T, types::day>;
    using by_months =
        std::conditional_t<is_day, declared_function<functions::day_shifted_by_months, date(date, std::string)>,
                           declared_function<functions::time_shifted_by_months, timestamp(timestamp, std::string)>>;
    using by_units = std::conditional_t<is_day, declared_function<functions::shifted_day, date(date, std::string)>,
                                        declared_function<functions::shifted_time, timestamp(timestamp, std::string)>>;
    using call = std::conditional_t<counts_months<Period>, by_months, by_units>;
    return call{}(time, duration_text<T>(length, is_negated));
  }
}

}  // namespace detail

// clang-format off
/// A timestamp or a day, moved by a duration: `events.at + std::chrono::hours(3)`, `bills.due - std::chrono::months(1)`.
///
/// A timestamp moves by whole seconds, a day by whole days, and both by months and years of the calendar: where the month
/// has no such day, its last day is taken. In SQLite a result outside the years 0000 to 9999 is NULL.
template <class Tag, class Values, class Rep, class Period>
[[nodiscard]] auto operator+(expr<types::instant, Tag, Values> time, const std::chrono::duration<Rep, Period>& length) { return detail::shifted(detail::moved(time), length, false); }
template <class Tag, class Values, class Rep, class Period>
[[nodiscard]] auto operator-(expr<types::instant, Tag, Values> time, const std::chrono::duration<Rep, Period>& length) { return detail::shifted(detail::moved(time), length, true); }
template <class Tag, class Values, class Rep, class Period>
[[nodiscard]] auto operator+(expr<types::day, Tag, Values> day, const std::chrono::duration<Rep, Period>& length) { return detail::shifted(detail::moved(day), length, false); }
template <class Tag, class Values, class Rep, class Period>
[[nodiscard]] auto operator-(expr<types::day, Tag, Values> day, const std::chrono::duration<Rep, Period>& length) { return detail::shifted(detail::moved(day), length, true); }
// clang-format on

/// How many days lie between two days; negative where the first is the earlier one.
inline constexpr detail::declared_function<functions::days_between, std::int32_t(date, date)> days_between{};

/// How many microseconds lie between two points in time; negative where the first is the earlier one.
inline constexpr detail::declared_function<functions::microseconds_between, std::int64_t(timestamp, timestamp)>
    microseconds_between{};

}  // namespace sequent
