// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include <sqlite3.h>

#include <sequent/config.hpp>
#include <sequent/driver/decode_failure.hpp>
#include <sequent/schema/exact_number.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver::sqlite {

/// What SQLite gives a function that is written in C++: as a row, of which each column is an argument. Throws
/// std::invalid_argument where an argument is none that the function takes.
class function_arguments {
 public:
  function_arguments(std::string_view function, sqlite3_value** values) noexcept
      : function_(function), values_(values) {}

  column_place place_of(std::size_t place) const noexcept { return {function_, "argument", place}; }
  bool is_null(std::size_t place) const noexcept { return sqlite3_value_type(values_[place]) == SQLITE_NULL; }
  /// Lives until the function returns.
  std::string_view get_text(std::size_t place) const { return text(place, "std::string"); }

  template <stored_type Stored>
  Stored get(std::size_t place) const {
    if constexpr (std::is_same_v<Stored, bool>) {
      return integer(place, "bool (0 or 1)", 0, 1) == 1;
    } else if constexpr (std::is_integral_v<Stored>) {
      using limits = std::numeric_limits<Stored>;
      return static_cast<Stored>(integer(place, type_name<Stored>(), limits::min(), limits::max()));
    } else if constexpr (std::is_same_v<Stored, float>) {
      return small_number(place);
    } else if constexpr (std::is_same_v<Stored, double>) {
      return number(place, "double");
    } else if constexpr (sequent::detail::is_decimal<Stored>) {
      return Stored::from_units(static_cast<typename Stored::units_type>(units(place, Stored::precision)));
    } else if constexpr (std::is_same_v<Stored, std::string>) {
      return std::string(get_text(place));
    } else if constexpr (std::is_same_v<Stored, bytes>) {
      return binary(place);
    } else if constexpr (std::is_same_v<Stored, timestamp>) {
      return time(place);
    } else {
      return day(place);
    }
  }

 private:
  [[noreturn]] static void refuse(std::size_t place, std::string_view problem);
  void require_type(std::size_t place, int type, std::string_view cpp_type) const;
  std::int64_t integer(std::size_t place, std::string_view cpp_type,
                       std::int64_t least = std::numeric_limits<std::int64_t>::min(),
                       std::int64_t most = std::numeric_limits<std::int64_t>::max()) const;
  std::int64_t units(std::size_t place, int precision) const;
  double number(std::size_t place, std::string_view cpp_type) const;
  float small_number(std::size_t place) const;
  std::string_view text(std::size_t place, std::string_view cpp_type) const;
  bytes binary(std::size_t place) const;
  timestamp time(std::size_t place) const;
  date day(std::size_t place) const;

  std::string_view function_;
  sqlite3_value** values_;
};

/// Where a function that is written in C++ puts its result. What it is given is copied.
class function_result {
 public:
  explicit function_result(sqlite3_context* context) noexcept : context_(context) {}

  // A template, since a pointer would otherwise turn into a bool.
  template <std::same_as<bool> Bool>
  void bind(Bool value) {
    bind(std::int64_t{value ? 1 : 0});
  }
  void bind(std::int16_t value) { bind(std::int64_t{value}); }
  void bind(std::int32_t value) { bind(std::int64_t{value}); }
  void bind(std::int64_t value) { sqlite3_result_int64(context_, value); }
  void bind(float value) { bind(static_cast<double>(value)); }
  void bind(double value);
  void bind(const exact_number& value);
  void bind(std::string_view value);
  void bind(std::span<const std::byte> value);
  void bind(timestamp value);
  void bind(date value);
  void bind_owned(const std::string& value) { bind(std::string_view(value)); }
  void bind_owned(const bytes& value) { bind(std::span<const std::byte>(value)); }
  template <stored_type Stored>
  void bind_null() {
    sqlite3_result_null(context_);
  }

  /// Lets the statement fail, for the exception that is being handled, with the name of the function.
  void fail(std::string_view function) noexcept;

 private:
  sqlite3_context* context_;
};

}  // namespace sequent::driver::sqlite

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/sqlite/function_values.ipp>
#endif
