// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <sequent/config.hpp>
#include <sequent/driver/value_source.hpp>
#include <sequent/schema/column_facts.hpp>

namespace sequent::driver {

/// A row of which some columns may hold what their declarations do not allow, and say how that is read.
///
/// What no attribute speaks of is read by the source behind it, and refused by that.
class tolerant_source final : public value_source {
 public:
  /// `columns` has one for each of the result: null where it is read as every other.
  tolerant_source(const value_source& strict, std::span<const column_facts* const> columns) noexcept
      : strict_(strict), columns_(columns) {}

  /// Whether it is NULL, or an empty text that reads as NULL. It is so also where a value is read instead.
  bool is_null(std::size_t column) const override;
  std::string_view get_text(std::size_t column) const override;
  column_place place_of(std::size_t column) const override { return strict_.place_of(column); }
  value_shape shape_of(std::size_t column) const override { return strict_.shape_of(column); }
  void get_array(std::size_t column, element_sink& elements) const override { strict_.get_array(column, elements); }

 private:
  bool get_bool(std::size_t column) const override;
  std::int16_t get_int16(std::size_t column) const override;
  std::int32_t get_int32(std::size_t column) const override;
  std::int64_t get_int64(std::size_t column) const override;
  float get_float(std::size_t column) const override;
  double get_double(std::size_t column) const override;
  wide_integer get_units(std::size_t column, int precision, int scale) const override;
  bytes get_bytes(std::size_t column) const override;
  timestamp get_timestamp(std::size_t column) const override { return strict_.get<timestamp>(column); }
  date get_date(std::size_t column) const override { return strict_.get<date>(column); }

  template <class Integer>
  Integer integer(std::size_t column) const;
  template <class Fraction>
  Fraction fraction(std::size_t column) const;

  /// What is read instead of NULL; null where it is not NULL, or no attribute says so.
  const column_facts* read_instead(std::size_t column) const;
  bool is_lenient(std::size_t column) const noexcept {
    return columns_[column] != nullptr && columns_[column]->is_lenient;
  }

  const value_source& strict_;
  std::span<const column_facts* const> columns_;
  // Of a number that is read as a text; it lives until the next one is.
  mutable std::string text_;
};

}  // namespace sequent::driver

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/tolerant_source.ipp>
#endif
