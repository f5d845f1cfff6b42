// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

#include <sequent/expression/function.hpp>
#include <sequent/meta/fixed_text.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/spelled.hpp>

/// Functions of points in time and of days. All are in UTC, whatever the time zone of the session.
namespace sequent {

namespace detail {

/// A field of a time, by SQL's name. SQLite has time as text, whose parts have fixed places.
struct time_field {
  std::string_view called;
  std::string_view in_sqlite;
  bool is_of_the_clock = false;        ///< A day has it not.
  std::string_view start_in_sqlite{};  ///< The first day or second with the same field; empty where there is none.
};

inline constexpr time_field time_fields[] = {
    {"year", "CAST(substr({}, 1, 4) AS INTEGER)", false, "substr({}, 1, 4) || '-01-01"},
    {"quarter", "(CAST(substr({}, 6, 2) AS INTEGER) + 2) / 3", false,
     "substr({0}, 1, 5) || printf('%02d', (CAST(substr({0}, 6, 2) AS INTEGER) - 1) / 3 * 3 + 1) || '-01"},
    {"month", "CAST(substr({}, 6, 2) AS INTEGER)", false, "substr({}, 1, 7) || '-01"},
    // The Thursday of a week of ISO 8601 decides to which year it belongs.
    {"week", "(CAST(strftime('%j', date(substr({}, 1, 10), '-3 days', 'weekday 4')) AS INTEGER) - 1) / 7 + 1", false,
     "date(substr({}, 1, 10), '-6 days', 'weekday 1') || '"},
    {"day", "CAST(substr({}, 9, 2) AS INTEGER)", false, "substr({}, 1, 10) || '"},
    {"dow", "CAST(strftime('%w', substr({}, 1, 10)) AS INTEGER)"},
    {"isodow", "(CAST(strftime('%w', substr({}, 1, 10)) AS INTEGER) + 6) % 7 + 1"},
    {"doy", "CAST(strftime('%j', substr({}, 1, 10)) AS INTEGER)"},
    {"hour", "CAST(substr({}, 12, 2) AS INTEGER)", true, "substr({}, 1, 13) || ':00:00"},
    {"minute", "CAST(substr({}, 15, 2) AS INTEGER)", true, "substr({}, 1, 16) || ':00"},
    {"second", "CAST(substr({}, 18, 2) AS INTEGER)", true, "substr({}, 1, 19) || '"},
    {"epoch", "CAST(strftime('%s', substr({}, 1, 19)) AS INTEGER)"},
};

constexpr time_field field_called(std::string_view called) {
  for (const time_field& field : time_fields) {
    if (field.called == called) return field;
  }
  return {};
}

template <fixed_text Field>
inline constexpr time_field field_of = field_called(Field.view());

template <fixed_text Field, bool IsDay>
struct extract_speller {
  static constexpr bool is_whole = Field.view() != "second" && Field.view() != "epoch";
  static constexpr void put_into(text_sink& sink) {
    sink.put(is_whole ? "CAST(extract(" : "CAST(floor(extract(");
    sink.put(Field.view());
    sink.put(IsDay ? " FROM {})" : " FROM {} AT TIME ZONE 'UTC')");
    if (!is_whole) sink.put(")");
    sink.put(Field.view() == "epoch" ? " AS bigint)" : " AS integer)");
  }
};
template <fixed_text Field>
struct sqlite_extract_speller {
  static constexpr void put_into(text_sink& sink) {
    sink.put("(");
    sink.put(field_of<Field>.in_sqlite);
    sink.put(")");
  }
};

template <fixed_text Unit, bool IsDay>
struct trunc_speller {
  static constexpr void put_into(text_sink& sink) {
    sink.put(IsDay ? "CAST(date_trunc('" : "date_trunc('");
    sink.put(Unit.view());
    sink.put(IsDay ? "', CAST({} AS timestamp)) AS date)" : "', {}, 'UTC')");
  }
};
template <fixed_text Unit, bool IsDay>
struct sqlite_trunc_speller {
  static constexpr void put_into(text_sink& sink) {
    sink.put("(");
    sink.put(field_of<Unit>.start_in_sqlite);
    sink.put(IsDay || field_of<Unit>.is_of_the_clock ? "')" : " 00:00:00')");
  }
};

template <fixed_text Field, bool IsDay>
inline constexpr function_info extraction{.spelling = spelled_by<extract_speller<Field, IsDay>>,
                                          .called = "extract",
                                          .in_sqlite = spelled_by<sqlite_extract_speller<Field>>};
template <fixed_text Unit, bool IsDay>
inline constexpr function_info truncation{.spelling = spelled_by<trunc_speller<Unit, IsDay>>,
                                          .called = "date_trunc",
                                          .in_sqlite = spelled_by<sqlite_trunc_speller<Unit, IsDay>>};

/// Asserts that an operand is a time that has this field.
template <class T, class Tag, fixed_text Field, bool IsUnit>
consteval bool has_field() {
  constexpr bool is_field = !field_of<Field>.called.empty() && (!IsUnit || !field_of<Field>.start_in_sqlite.empty());
  static_assert(is_field,
                "a time has the fields year quarter month week day dow isodow doy hour minute second epoch, and begins "
                "anew with each year quarter month week day hour minute second");
  constexpr bool is_time = std::is_same_v<T, types::instant> ||
                           (std::is_same_v<T, types::day> && !(is_field && field_of<Field>.is_of_the_clock));
  using breach = offender<is_time || !is_field, Tag>;
  static_assert(rules::field_is_of_the_time<breach::table, breach::column, typename T::value_type>,
                "this is no time that has such a field: a day has no hours, and all else is no time");
  return is_field && is_time;
}

}  // namespace detail

namespace functions {

inline constexpr detail::function_info current_date{.spelling = "CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS date)",
                                                    .called = "current_date",
                                                    .in_sqlite = "CURRENT_DATE"};

}  // namespace functions

/// A field of a timestamp or a date, as a whole number: `extract<"year">(events.at)`.
///
/// Fields are `year quarter month week day dow isodow doy epoch`, and of a timestamp `hour minute second`: weeks are
/// those of ISO 8601, `dow` counts from Sunday as 0, `isodow` from Monday as 1, `epoch` gives the seconds since 1970.
template <fixed_text Field, class T, class Tag, class Values>
[[nodiscard]] constexpr auto extract(expr<T, Tag, Values> time) {
  using type = std::conditional_t<Field.view() == "epoch", types::bigint, types::integer>;
  if constexpr (detail::has_field<T, Tag, Field, false>()) {
    return expr<type, expressions::call<detail::extraction<Field, std::is_same_v<T, types::day>>, Tag>, Values>{
        detail::moved(time.bound_values)};
  } else {
    return detail::rejected<type>{};
  }
}

/// The beginning of the year, quarter, month, week, day, hour, minute or second of a timestamp or a date:
/// `date_trunc<"month">(events.at)`. A date gives a date.
template <fixed_text Unit, class T, class Tag, class Values>
[[nodiscard]] constexpr auto date_trunc(expr<T, Tag, Values> time) {
  if constexpr (detail::has_field<T, Tag, Unit, true>()) {
    return expr<T, expressions::call<detail::truncation<Unit, std::is_same_v<T, types::day>>, Tag>, Values>{
        detail::moved(time.bound_values)};
  } else {
    return detail::rejected<T>{};
  }
}

/// The day of `now()`.
[[nodiscard]] constexpr auto current_date() {
  return expr<types::day, expressions::call<functions::current_date>>{};
}

}  // namespace sequent
