// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <sequent/schema/type.hpp>

namespace sequent {

/// The stored types as values, for what is computed without templates.
enum class stored_kind { none, boolean, int16, int32, int64, float32, float64, decimal, text, binary, instant, day };

namespace detail {

template <class Stored>
inline constexpr stored_kind kind_of_stored = stored_kind::none;
template <>
inline constexpr stored_kind kind_of_stored<bool> = stored_kind::boolean;
template <>
inline constexpr stored_kind kind_of_stored<std::int16_t> = stored_kind::int16;
template <>
inline constexpr stored_kind kind_of_stored<std::int32_t> = stored_kind::int32;
template <>
inline constexpr stored_kind kind_of_stored<std::int64_t> = stored_kind::int64;
template <>
inline constexpr stored_kind kind_of_stored<float> = stored_kind::float32;
template <>
inline constexpr stored_kind kind_of_stored<double> = stored_kind::float64;
template <int Precision, int Scale>
inline constexpr stored_kind kind_of_stored<decimal<Precision, Scale>> = stored_kind::decimal;
template <>
inline constexpr stored_kind kind_of_stored<std::string> = stored_kind::text;
template <>
inline constexpr stored_kind kind_of_stored<bytes> = stored_kind::binary;
template <>
inline constexpr stored_kind kind_of_stored<timestamp> = stored_kind::instant;
template <>
inline constexpr stored_kind kind_of_stored<date> = stored_kind::day;

}  // namespace detail

/// The kind of what a column of type `T` stores, NULL aside.
template <class T>
inline constexpr stored_kind kind_of = detail::kind_of_stored<storage_of<not_null<T>>>;

/// The standard's name of a stored type.
constexpr std::string_view standard_type(stored_kind kind) {
  switch (kind) {
    case stored_kind::boolean:
      return "boolean";
    case stored_kind::int16:
      return "smallint";
    case stored_kind::int32:
      return "integer";
    case stored_kind::int64:
      return "bigint";
    case stored_kind::float32:
      return "real";
    case stored_kind::float64:
      return "double precision";
    case stored_kind::decimal:
      return "numeric";
    case stored_kind::text:
      return "text";
    case stored_kind::binary:
      return "blob";
    case stored_kind::instant:
      return "timestamp with time zone";
    case stored_kind::day:
      return "date";
    case stored_kind::none:
      break;
  }
  return "";
}

constexpr bool is_integer(stored_kind kind) {
  return kind == stored_kind::int16 || kind == stored_kind::int32 || kind == stored_kind::int64;
}
constexpr bool is_floating(stored_kind kind) {
  return kind == stored_kind::float32 || kind == stored_kind::float64;
}

}  // namespace sequent
