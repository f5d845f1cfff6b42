// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <ratio>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <sequent/schema/decimal.hpp>

namespace sequent {

/// A binary string (SQL BLOB; `bytea` in PostgreSQL).
using bytes = std::vector<std::byte>;

/// A point in time in UTC, in microseconds (`timestamp with time zone`).
using timestamp = std::chrono::sys_time<std::chrono::microseconds>;

/// A day of the Gregorian calendar.
using date = std::chrono::year_month_day;

/// Stores a user's own type as one of the types that databases know.
///
/// One specialisation serves every column of that type, on every database:
///
///     template <>
///     struct sequent::mapped_type<user_id> {
///       using stored = std::int64_t;
///       static constexpr stored store(user_id id) { return id.value; }
///       static constexpr user_id load(stored value) { return user_id{value}; }
///     };
template <class T>
struct mapped_type;

/// One value of an enumeration and the text that stands for it in the database.
template <class Enum>
struct enumerator {
  Enum value;
  std::string_view name;
};
// Clang 16 does not deduce the arguments of aggregates by itself.
template <class Enum>
enumerator(Enum, std::string_view) -> enumerator<Enum>;

/// The names of an enumeration, which is stored as text.
///
/// Specialised once per enumeration; renaming a C++ enumerator then changes nothing in the database:
///
///     template <>
///     inline constexpr auto sequent::enum_names<priority> = std::array{
///         sequent::enumerator{priority::low, "low"}, sequent::enumerator{priority::high, "high"}};
template <class Enum>
inline constexpr auto enum_names = std::array<enumerator<Enum>, 0>{};

/// What values can be compared with one another: SQL's type families.
enum class type_family { unknown, boolean, number, text, binary, instant, day };

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

namespace detail {

template <class T>
struct without_optional {
  using type = T;
};
template <class T>
struct without_optional<std::optional<T>> {
  using type = T;
};

template <class T>
inline constexpr type_family family_of_stored = type_family::unknown;
template <>
inline constexpr type_family family_of_stored<bool> = type_family::boolean;
template <>
inline constexpr type_family family_of_stored<std::int16_t> = type_family::number;
template <>
inline constexpr type_family family_of_stored<std::int32_t> = type_family::number;
template <>
inline constexpr type_family family_of_stored<std::int64_t> = type_family::number;
template <>
inline constexpr type_family family_of_stored<float> = type_family::number;
template <>
inline constexpr type_family family_of_stored<double> = type_family::number;
template <int Precision, int Scale>
inline constexpr type_family family_of_stored<decimal<Precision, Scale>> = type_family::number;
template <>
inline constexpr type_family family_of_stored<std::string> = type_family::text;
template <>
inline constexpr type_family family_of_stored<bytes> = type_family::binary;
template <>
inline constexpr type_family family_of_stored<timestamp> = type_family::instant;
template <>
inline constexpr type_family family_of_stored<date> = type_family::day;

}  // namespace detail

namespace detail {

/// Refuses a number that has no like in the type that it is stored in, instead of sending it cut or rounded.
[[noreturn]] inline void refuse_number() {
  throw std::out_of_range("sequent: this number would be cut or rounded in the type that it is stored in");
}

/// A time in units that are as fine, or finer. Throws std::out_of_range where these are too many, which std::chrono
/// does not check.
template <class To, class Time>
constexpr To time_in(const Time& time) {
  if constexpr (requires { typename Time::period; }) {
    using factor = std::ratio_divide<typename Time::period, typename To::period>;
    if constexpr (factor::num > 1) {
      constexpr auto most = std::numeric_limits<typename To::rep>::max() / factor::num;
      const auto count = time.time_since_epoch().count();
      if (count > most || count < -most) refuse_number();
    }
  }
  return To(time);
}

}  // namespace detail

/// `T` without the `std::optional` that says that a column may be NULL.
template <class T>
using not_null = typename detail::without_optional<T>::type;

/// A type that a driver moves as it is.
template <class T>
concept stored_type = detail::family_of_stored<T> != type_family::unknown;

/// A type that the user has mapped to a stored type.
template <class T>
concept user_mapped_type = stored_type<typename mapped_type<T>::stored>;

/// An enumeration with a list of names.
template <class T>
concept named_enum = std::is_enum_v<T> && std::is_same_v<decltype(enum_names<T>.front()), const enumerator<T>&> &&
                     (enum_names<T>.size() > 0);

namespace detail {

/// Whether what is written is what is read: every name of an enumeration stands for one value, and every value has one.
template <class T>
inline constexpr bool has_distinct_names = true;
template <named_enum Enum>
inline constexpr bool has_distinct_names<Enum> = [] {
  for (std::size_t place = 0; place < enum_names<Enum>.size(); ++place) {
    for (std::size_t before = 0; before < place; ++before) {
      const bool has_same_name = enum_names<Enum>[place].name == enum_names<Enum>[before].name;
      if (has_same_name || enum_names<Enum>[place].value == enum_names<Enum>[before].value) return false;
    }
  }
  return true;
}();

template <class T>
struct storage {
  using type = void;
};
template <stored_type T>
struct storage<T> {
  using type = T;
};
template <user_mapped_type T>
struct storage<T> {
  using type = typename mapped_type<T>::stored;
};
template <named_enum T>
  requires(!user_mapped_type<T>)
struct storage<T> {
  using type = std::string;
};

}  // namespace detail

/// The stored type that carries `T`; void where no database knows how to hold a `T`.
template <class T>
using storage_of = typename detail::storage<T>::type;

/// A type that a column can have, NULL aside.
template <class T>
concept column_type = !std::is_void_v<storage_of<T>>;

}  // namespace sequent
