// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/driver/decode_failure.hpp>
#include <sequent/driver/value_shape.hpp>
#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver {

class value_source;

/// What takes the elements of an array, one after the other.
class element_sink {
 public:
  element_sink(const element_sink&) = delete;
  element_sink& operator=(const element_sink&) = delete;

  /// The element is the column 0 of the source.
  virtual void take(const value_source& element) = 0;

 protected:
  element_sink() = default;
  ~element_sink() = default;
};

/// The current row of a result, whatever the database: the face of every driver's cursor for functions that read.
///
/// A view from `get_text` lives until the cursor moves on. All throw `decode_error` where the value is NULL, of another
/// type, or does not fit.
class value_source {
 public:
  value_source(const value_source&) = delete;
  value_source& operator=(const value_source&) = delete;

  virtual bool is_null(std::size_t column) const = 0;
  virtual std::string_view get_text(std::size_t column) const = 0;
  virtual column_place place_of(std::size_t column) const = 0;
  virtual value_shape shape_of(std::size_t column) const = 0;

  /// The units of a decimal of so many digits, and so many of them after the point.
  virtual wide_integer get_units(std::size_t column, int precision, int scale) const = 0;
  virtual void get_array(std::size_t column, element_sink& elements) const = 0;

  template <stored_type Stored>
  Stored get(std::size_t column) const {
    if constexpr (std::is_same_v<Stored, bool>) {
      return get_bool(column);
    } else if constexpr (std::is_same_v<Stored, std::int16_t>) {
      return get_int16(column);
    } else if constexpr (std::is_same_v<Stored, std::int32_t>) {
      return get_int32(column);
    } else if constexpr (std::is_same_v<Stored, std::int64_t>) {
      return get_int64(column);
    } else if constexpr (std::is_same_v<Stored, float>) {
      return get_float(column);
    } else if constexpr (std::is_same_v<Stored, double>) {
      return get_double(column);
    } else if constexpr (sequent::detail::is_decimal<Stored>) {
      const wide_integer units = get_units(column, Stored::precision, Stored::scale);
      return Stored::from_units(static_cast<typename Stored::units_type>(units));
    } else if constexpr (std::is_same_v<Stored, std::string>) {
      return std::string(get_text(column));
    } else if constexpr (std::is_same_v<Stored, bytes>) {
      return get_bytes(column);
    } else if constexpr (std::is_same_v<Stored, timestamp>) {
      return get_timestamp(column);
    } else {
      return get_date(column);
    }
  }

 protected:
  value_source() = default;
  ~value_source() = default;

 private:
  virtual bool get_bool(std::size_t column) const = 0;
  virtual std::int16_t get_int16(std::size_t column) const = 0;
  virtual std::int32_t get_int32(std::size_t column) const = 0;
  virtual std::int64_t get_int64(std::size_t column) const = 0;
  virtual float get_float(std::size_t column) const = 0;
  virtual double get_double(std::size_t column) const = 0;
  virtual bytes get_bytes(std::size_t column) const = 0;
  virtual timestamp get_timestamp(std::size_t column) const = 0;
  virtual date get_date(std::size_t column) const = 0;
};

}  // namespace sequent::driver
