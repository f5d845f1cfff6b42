// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <libpq-fe.h>

#include <sequent/config.hpp>
#include <sequent/driver/decode_failure.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/postgres/channel.hpp>
#include <sequent/driver/postgres/failure.hpp>
#include <sequent/driver/postgres/oid.hpp>
#include <sequent/driver/postgres/type_catalog.hpp>
#include <sequent/driver/postgres/wire.hpp>
#include <sequent/driver/value_shape.hpp>
#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver::postgres {

/// A result that is here as a whole, read row by row in the binary format.
///
/// Reading checks the type and the length of each value; a value of another type than the expected one takes a slower
/// way out of line, which converts it or throws.
class cursor {
 public:
  cursor(result answer, local_ptr<postgres::statement> source, type_catalog& types) noexcept;

  bool next() noexcept {
    if (row_ < row_count_) ++row_;
    return row_ < row_count_;
  }

  std::size_t column_count() const noexcept { return static_cast<std::size_t>(PQnfields(result_.get())); }
  std::size_t row_count_hint() const noexcept { return static_cast<std::size_t>(row_count_); }
  std::string_view statement() const noexcept { return source_->text; }
  std::string_view column_name(std::size_t column) const noexcept {
    const char* const name = PQfname(result_.get(), static_cast<int>(column));
    return name == nullptr ? std::string_view() : std::string_view(name);
  }

  /// Rows affected, or selected.
  std::int64_t rowcount() const noexcept;

  bool is_null(std::size_t column) const noexcept {
    return PQgetisnull(result_.get(), row_, static_cast<int>(column)) != 0;
  }

  template <stored_type Stored>
  Stored get(std::size_t column) const {
    if constexpr (std::is_same_v<Stored, std::string>) {
      return std::string(get_text(column));
    } else if constexpr (std::is_same_v<Stored, bytes>) {
      return get_bytes(column);
    } else if constexpr (sequent::detail::is_decimal<Stored>) {
      const wide_integer units = get_units(column, Stored::precision, Stored::scale);
      return Stored::from_units(static_cast<typename Stored::units_type>(units));
    } else if constexpr (std::is_same_v<Stored, timestamp>) {
      return get_timestamp(column);
    } else if constexpr (std::is_same_v<Stored, date>) {
      return get_date(column);
    } else {
      // A NULL has the length 0, and thus goes the slow way as well.
      if (type_of(column) == parameter_oid<Stored>::scalar && size_of(column) == sizeof(Stored)) [[likely]] {
        if constexpr (std::is_same_v<Stored, bool>)
          return *data_of(column) != 0;
        else
          return load_number<Stored>(data_of(column));
      }
      Stored value;
      convert(column, value);
      return value;
    }
  }

  value_shape shape_of(std::size_t column) const noexcept;

  /// Where a value of the current row stands, for messages.
  column_place place_of(std::size_t column) const;

  /// Calls `function` for each element of an array, with a cursor that has it as the column 0 of its row.
  template <class Function>
  void for_each_element(std::size_t column, const Function& function) const {
    cursor elements = elements_of(column);
    while (elements.next()) function(std::as_const(elements));
  }

  /// The exact number of units of `10^-scale`, which has at most `precision` digits.
  wide_integer get_units(std::size_t column, int precision, int scale) const;

  std::string_view get_text(std::size_t column) const {
    const oid type = type_of(column);
    const std::size_t size = size_of(column);
    if ((type != type_oid::text && type != type_oid::varchar) || size == 0) [[unlikely]]
      return convert_text(column);
    return {data_of(column), size};
  }

 private:
  oid type_of(std::size_t column) const noexcept {
    return column < known_types_ ? types_[column] : PQftype(result_.get(), static_cast<int>(column));
  }
  const char* data_of(std::size_t column) const noexcept {
    return PQgetvalue(result_.get(), row_, static_cast<int>(column));
  }
  std::size_t size_of(std::size_t column) const noexcept {
    return static_cast<std::size_t>(PQgetlength(result_.get(), row_, static_cast<int>(column)));
  }

  void convert(std::size_t column, bool& value) const;
  void convert(std::size_t column, std::int16_t& value) const;
  void convert(std::size_t column, std::int32_t& value) const;
  void convert(std::size_t column, std::int64_t& value) const;
  void convert(std::size_t column, float& value) const;
  void convert(std::size_t column, double& value) const;
  template <class Integer>
  void narrow(std::size_t column, Integer& value) const;
  std::int64_t convert_integer(std::size_t column, std::string_view cpp_type) const;
  std::string_view convert_text(std::size_t column) const;
  bytes get_bytes(std::size_t column) const;
  timestamp get_timestamp(std::size_t column) const;
  date get_date(std::size_t column) const;
  cursor elements_of(std::size_t column) const;
  std::string_view text_of_padded(std::size_t column) const;
  void require(std::size_t column, oid type, std::size_t size, std::string_view cpp_type) const;
  [[noreturn]] void raise_mismatch(std::size_t column, std::string_view cpp_type) const;

  result result_;
  local_ptr<postgres::statement> source_;
  type_catalog* catalog_;
  // Of which array of which cursor this has the elements, while that one reads them; null where it has rows.
  const cursor* array_ = nullptr;
  std::size_t array_column_ = 0;
  int row_ = -1;
  int row_count_ = 0;
  // Of the first columns, which is all of them but in very wide results. A result of one row is not worth the copy.
  std::size_t known_types_ = 0;
  std::array<oid, 16> types_{};
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/cursor.ipp>
#endif
