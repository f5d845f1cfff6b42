// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <sequent/expression/function.hpp>
#include <sequent/expression/parameter.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/spelled.hpp>
#include <sequent/schema/stored_kind.hpp>

namespace sequent {

namespace detail {

/// What becomes of a value that is cast.
enum class cast_kind : unsigned char {
  refused,   ///< There is no such cast, or databases disagree about it.
  exact,     ///< Every value has its like, the same in each database.
  can_fail,  ///< It rounds, or is an error where there is none: in SQLite it would give something else in silence.
  to_midnight,
  to_day,
  from_day,
  from_boolean,
};

// One table of what SQL calls numbers, texts and times. NOLINTNEXTLINE(readability-function-cognitive-complexity)
constexpr cast_kind cast_between(stored_kind from, stored_kind to) {
  const bool is_number = is_integer(from) || is_floating(from) || from == stored_kind::decimal;
  const bool to_number = is_integer(to) || is_floating(to) || to == stored_kind::decimal;
  if (from == stored_kind::decimal || to == stored_kind::decimal)
    return (is_number || from == stored_kind::text) && (to_number || to == stored_kind::text) ? cast_kind::can_fail
                                                                                              : cast_kind::refused;
  if (from == to) return cast_kind::exact;
  if (is_integer(from) && is_integer(to)) return from < to ? cast_kind::exact : cast_kind::can_fail;
  if (is_integer(from) && to == stored_kind::float64) return cast_kind::exact;
  if (from == stored_kind::float32 && to == stored_kind::float64) return cast_kind::exact;
  if (is_number && to_number) return cast_kind::can_fail;
  if (is_integer(from) && to == stored_kind::text) return cast_kind::exact;
  if (from == stored_kind::boolean && is_integer(to)) return cast_kind::from_boolean;
  if (from == stored_kind::day && to == stored_kind::text) return cast_kind::from_day;
  if (from == stored_kind::day && to == stored_kind::instant) return cast_kind::to_midnight;
  if (from == stored_kind::instant && to == stored_kind::day) return cast_kind::to_day;
  const bool is_text_of_it = from == stored_kind::text && (to_number || to == stored_kind::boolean ||
                                                           to == stored_kind::day || to == stored_kind::instant);
  const bool is_its_text = to == stored_kind::text && (is_floating(from) || from == stored_kind::boolean);
  return is_text_of_it || is_its_text ? cast_kind::can_fail : cast_kind::refused;
}

/// The SQL text of a cast. Points in time are in UTC, whatever the time zone of the session.
template <stored_kind From, stored_kind To, std::size_t Precision, std::size_t Scale>
struct cast_speller {
  static constexpr void put_into(text_sink& sink) {
    switch (cast_between(From, To)) {
      case cast_kind::to_midnight:
        sink.put("(CAST({} AS timestamp) AT TIME ZONE 'UTC')");
        return;
      case cast_kind::to_day:
        sink.put("CAST({} AT TIME ZONE 'UTC' AS date)");
        return;
      case cast_kind::from_day:
        sink.put("to_char({}, 'YYYY-MM-DD')");
        return;
      case cast_kind::from_boolean:
        // Only an integer of this width is made of a boolean.
        sink.put(To == stored_kind::int32 ? "CAST({} AS " : "CAST(CAST({} AS integer) AS ");
        break;
      default:
        sink.put("CAST({} AS ");
        break;
    }
    sink.put(standard_type(To));
    if (To == stored_kind::decimal) {
      sink.put("(");
      sink.put(Precision);
      sink.put(", ");
      sink.put(Scale);
      sink.put(")");
    }
    sink.put(")");
  }
};

/// SQLite knows few types, and has time as text.
constexpr std::string_view cast_in_sqlite(stored_kind from, stored_kind to) {
  switch (cast_between(from, to)) {
    case cast_kind::to_midnight:
      return "({} || ' 00:00:00')";
    case cast_kind::to_day:
      return "substr({}, 1, 10)";
    case cast_kind::from_day:
      return "({} || '')";
    default:
      break;
  }
  if (is_integer(to)) return "CAST({} AS INTEGER)";
  if (is_floating(to)) return "CAST({} AS REAL)";
  return to == stored_kind::text ? "CAST({} AS TEXT)" : "({})";
}

template <stored_kind From, stored_kind To, std::size_t Precision, std::size_t Scale>
inline constexpr function_info cast_function{
    .spelling = spelled_by<cast_speller<From, To, Precision, Scale>>,
    .needs = cast_between(From, To) == cast_kind::can_fail ? feature::casts_that_can_fail : feature::none,
    .called = "CAST",
    .in_sqlite = cast_in_sqlite(From, To),
    .operands = cast_between(From, To) == cast_kind::to_day || cast_between(From, To) == cast_kind::to_midnight
                    ? precedence::primary
                    : precedence::disjunction};

template <class To>
inline constexpr std::size_t precision_of = 0;
template <int Precision, int Scale>
inline constexpr std::size_t precision_of<decimal<Precision, Scale>> = static_cast<std::size_t>(Precision);
template <class To>
inline constexpr std::size_t scale_of = 0;
template <int Precision, int Scale>
inline constexpr std::size_t scale_of<decimal<Precision, Scale>> = static_cast<std::size_t>(Scale);

/// Whether an expression of type `From` can be cast. The names of an enumeration are texts, and no text is such a name
/// for sure.
template <class From, class To>
inline constexpr bool can_be_cast =
    stored_type<To> && (stored_type<From> || (named_enum<From> && std::is_same_v<To, std::string>)) &&
    cast_between(kind_of<From>, kind_of<To>) != cast_kind::refused;

}  // namespace detail

/// `CAST(x AS type)`, the type being that of a C++ type: `sq::cast<double>(users.age)`.
///
/// Numbers become other numbers, and integers and dates become texts; a timestamp becomes its day in UTC, a date its
/// midnight. What rounds, or fails for some values, is PostgreSQL's alone: a number as a narrower one, a text as
/// anything.
template <class To, class T, class Tag, class Values>
[[nodiscard]] constexpr auto cast(expr<T, Tag, Values> operand) {
  using from = typename T::value_type;
  constexpr bool holds = detail::can_be_cast<from, To> || std::is_same_v<Tag, expressions::rejected>;
  using breach = detail::offender<holds, Tag>;
  static_assert(rules::cast_is_between_these_types<breach::table, breach::column, from, To>,
                "there is no CAST between these types: compare a number with 0 for a bool, and say by sequent::case_ "
                "what else you mean");
  if constexpr (holds) {
    constexpr stored_kind kind = kind_of<from>;
    return expr<sql_type_of<To>,
                expressions::call<
                    detail::cast_function<kind, kind_of<To>, detail::precision_of<To>, detail::scale_of<To>>, Tag>,
                Values>{detail::moved(operand.bound_values)};
  } else {
    return detail::rejected<types::boolean>{};
  }
}

/// A parameter of this type, which can stand where nothing else gives it one: `sq::cast<std::string>(sq::param<"x">)`.
template <class To, name Name>
[[nodiscard]] constexpr auto cast(const expressions::untyped_parameter<Name>&) {
  return expr<sql_type_of<To>, expressions::parameter<sql_type_of<To>>, bound::argument<Name, To>>{};
}

}  // namespace sequent
