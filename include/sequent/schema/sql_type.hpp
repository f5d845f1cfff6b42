// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include <sequent/schema/decimal.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// The SQL types, as tags. Each says which C++ type its values have (`value_type`), how they are stored, and which
/// other types it meets: this is the one place where the expression layer learns about types.
///
/// Tags stand in the types of expressions instead of the C++ types, since a type of `std` among the template arguments
/// of an operand would make every `==` of a query try all operators of `std`.
namespace types {

/// What can be calculated with, from narrow to wide; what is no number has no rank.
enum class number_rank : unsigned char { none, smallint, integer, bigint, real, double_precision };

struct boolean {
  using value_type = bool;
  static constexpr type_family family = type_family::boolean;
  static constexpr number_rank rank = number_rank::none;
};
struct smallint {
  using value_type = std::int16_t;
  static constexpr type_family family = type_family::number;
  static constexpr number_rank rank = number_rank::smallint;
};
struct integer {
  using value_type = std::int32_t;
  static constexpr type_family family = type_family::number;
  static constexpr number_rank rank = number_rank::integer;
};
struct bigint {
  using value_type = std::int64_t;
  static constexpr type_family family = type_family::number;
  static constexpr number_rank rank = number_rank::bigint;
};
struct real {
  using value_type = float;
  static constexpr type_family family = type_family::number;
  static constexpr number_rank rank = number_rank::real;
};
struct double_precision {
  using value_type = double;
  static constexpr type_family family = type_family::number;
  static constexpr number_rank rank = number_rank::double_precision;
};
/// It has no rank: what decimals make together has digits of its own.
template <int Precision, int Scale>
struct decimal {
  using value_type = sequent::decimal<Precision, Scale>;
  static constexpr type_family family = type_family::number;
  static constexpr number_rank rank = number_rank::none;
};
struct text {
  using value_type = std::string;
  static constexpr type_family family = type_family::text;
  static constexpr number_rank rank = number_rank::none;
};
struct binary {
  using value_type = bytes;
  static constexpr type_family family = type_family::binary;
  static constexpr number_rank rank = number_rank::none;
};
struct instant {
  using value_type = timestamp;
  static constexpr type_family family = type_family::instant;
  static constexpr number_rank rank = number_rank::none;
};
struct day {
  using value_type = date;
  static constexpr type_family family = type_family::day;
  static constexpr number_rank rank = number_rank::none;
};
/// A number without a sign: it calculates as the integer that it is stored in.
template <class T>
struct unsigned_integer {
  using value_type = T;
  static constexpr type_family family = type_family::number;
  static constexpr number_rank rank = [] {
    if (sizeof(T) == 1) return number_rank::smallint;
    return sizeof(T) == 2 ? number_rank::integer : number_rank::bigint;
  }();
};
/// A type of the user's own, or an enumeration: it meets itself only.
template <class T>
struct mapped {
  using value_type = T;
  static constexpr type_family family = type_family::unknown;
  static constexpr number_rank rank = number_rank::none;
};

/// Several values of a type; `Element` is the C++ type of each, a `std::optional` where one may be NULL.
template <class Element>
struct array {
  using value_type = std::vector<Element>;
  static constexpr type_family family = type_family::unknown;
  static constexpr number_rank rank = number_rank::none;
};

}  // namespace types

namespace detail {

template <class T>
struct sql_type {
  using type = types::mapped<T>;
};
template <>
struct sql_type<bool> {
  using type = types::boolean;
};
template <>
struct sql_type<std::int16_t> {
  using type = types::smallint;
};
template <>
struct sql_type<std::int32_t> {
  using type = types::integer;
};
template <>
struct sql_type<std::int64_t> {
  using type = types::bigint;
};
template <std::unsigned_integral T>
  requires(family_of_stored<storage_of<T>> == type_family::number)
struct sql_type<T> {
  using type = types::unsigned_integer<T>;
};
template <>
struct sql_type<float> {
  using type = types::real;
};
template <>
struct sql_type<double> {
  using type = types::double_precision;
};
template <int Precision, int Scale>
struct sql_type<decimal<Precision, Scale>> {
  using type = types::decimal<Precision, Scale>;
};
template <>
struct sql_type<std::string> {
  using type = types::text;
};
template <>
struct sql_type<bytes> {
  using type = types::binary;
};
template <>
struct sql_type<timestamp> {
  using type = types::instant;
};
template <>
struct sql_type<date> {
  using type = types::day;
};
template <class T>
struct sql_type<std::optional<T>> : sql_type<T> {};

template <types::number_rank Rank>
struct number_of_rank;
template <>
struct number_of_rank<types::number_rank::smallint> {
  using type = types::smallint;
};
template <>
struct number_of_rank<types::number_rank::integer> {
  using type = types::integer;
};
template <>
struct number_of_rank<types::number_rank::bigint> {
  using type = types::bigint;
};
template <>
struct number_of_rank<types::number_rank::real> {
  using type = types::real;
};
template <>
struct number_of_rank<types::number_rank::double_precision> {
  using type = types::double_precision;
};

/// The rank of what two numbers make together, as both databases have it: the wider integer, or double precision as
/// soon as a floating-point number meets another type.
consteval types::number_rank common_rank(types::number_rank left, types::number_rank right) {
  if (left == right) return left;
  if (left < types::number_rank::real && right < types::number_rank::real) return left < right ? right : left;
  return types::number_rank::double_precision;
}

/// Which type two types meet in; void where they do not meet.
template <class Left, class Right>
struct meeting {
  using type = void;
};
template <class Left, class Right>
  requires(Left::rank != types::number_rank::none && Right::rank != types::number_rank::none)
struct meeting<Left, Right> : number_of_rank<common_rank(Left::rank, Right::rank)> {};
// Of one scale only: SQLite has units, which count the same in both.
template <int Precision, int OtherPrecision, int Scale>
  requires(Precision != OtherPrecision)
struct meeting<types::decimal<Precision, Scale>, types::decimal<OtherPrecision, Scale>> {
  using type = types::decimal<(Precision < OtherPrecision ? OtherPrecision : Precision), Scale>;
};
template <class T>
struct meeting<T, T> {
  using type = T;
};
template <class T>
  requires(T::rank != types::number_rank::none)
struct meeting<T, T> : number_of_rank<T::rank> {};

template <class Left, class... Rest>
struct meeting_of_all;
template <class T>
struct meeting_of_all<T> {
  using type = T;
};
template <class Left, class Right, class... Rest>
struct meeting_of_all<Left, Right, Rest...> : meeting_of_all<typename meeting<Left, Right>::type, Rest...> {};
template <class Right, class... Rest>
struct meeting_of_all<void, Right, Rest...> {
  using type = void;
};

}  // namespace detail

/// The SQL type of a column or a value of this C++ type.
template <class T>
using sql_type_of = typename detail::sql_type<T>::type;

/// The SQL type in which two SQL types meet, in comparisons, arithmetic, COALESCE, CASE and set operations; void where
/// they do not.
template <class Left, class Right>
using meeting_of = typename detail::meeting<Left, Right>::type;

/// A tag of `types` that can be calculated with.
template <class T>
concept number_type = T::rank != types::number_rank::none;

/// A number without a fraction.
template <class T>
concept integer_type = number_type<T> && T::rank <= types::number_rank::bigint;

namespace detail {

/// The type of a value that is one of several, which are of these types; void where they do not meet. An integer beside
/// a `real` would be rounded to one by PostgreSQL (manual 10.5), unless a double stands there, too.
template <class... T>
struct choice {
  static constexpr bool rounds = (std::is_same_v<T, types::real> || ...) && (integer_type<T> || ...) &&
                                 !(std::is_same_v<T, types::double_precision> || ...);
  using type = std::conditional_t<rounds, void, typename meeting_of_all<T...>::type>;
};

}  // namespace detail

/// An exact number with digits after the point.
template <class T>
concept decimal_type = detail::is_decimal<typename T::value_type>;

/// An enumeration is stored by its names, whose order in the database is that of the alphabet and not that of C++.
template <class T>
inline constexpr bool has_order_in_database = true;
template <named_enum T>
  requires(!user_mapped_type<T>)
inline constexpr bool has_order_in_database<types::mapped<T>> = false;

}  // namespace sequent
