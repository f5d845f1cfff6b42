// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sqlite3.h>

#include <sequent/config.hpp>
#include <sequent/driver/decode_failure.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/sqlite/statement.hpp>
#include <sequent/driver/value_shape.hpp>
#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver::sqlite {

/// A running statement, stepped row by row. Its end, or its death, frees the statement for the next run.
class cursor {
 public:
  /// Runs the first step, which is where a statement that changes data does all of its work. Throws `sql_error`.
  explicit cursor(local_ptr<sqlite::statement> running);
  cursor(cursor&& other) noexcept = default;
  cursor& operator=(cursor&&) = delete;
  ~cursor() {
    if (!statement_) return;
    sqlite3_reset(handle());
    sqlite3_clear_bindings(handle());
  }

  /// Throws `sql_error`: SQLite computes rows when they are asked for.
  bool next() {
    if (state_ == state::on_row) {
      step();
    } else if (state_ == state::before_row) {
      state_ = state::on_row;
    }
    if (state_ != state::on_row) return false;
    ++rows_read_;
    return true;
  }

  std::size_t column_count() const noexcept { return static_cast<std::size_t>(sqlite3_column_count(handle())); }
  std::size_t row_count_hint() const noexcept { return 0; }
  std::string_view statement() const noexcept { return statement_->text(); }
  std::string_view column_name(std::size_t column) const noexcept {
    const char* const name = sqlite3_column_name(handle(), static_cast<int>(column));
    return name == nullptr ? std::string_view() : std::string_view(name);
  }

  /// Rows changed by a statement that returns none, otherwise the rows read so far.
  std::int64_t rowcount() const noexcept { return statement_->returns_rows() ? rows_read_ : rows_changed_; }

  bool is_null(std::size_t column) const noexcept { return sqlite3_value_type(value_of(column)) == SQLITE_NULL; }

  template <stored_type Stored>
  Stored get(std::size_t column) const {
    if constexpr (std::is_same_v<Stored, bool>) {
      return get_bool(column);
    } else if constexpr (std::is_integral_v<Stored>) {
      const std::int64_t value = get_integer(column, type_name<Stored>());
      if (value < std::numeric_limits<Stored>::min() || value > std::numeric_limits<Stored>::max()) [[unlikely]]
        raise_integer_out_of_range(place_of(column), value, type_name<Stored>());
      return static_cast<Stored>(value);
    } else if constexpr (std::is_same_v<Stored, double>) {
      return get_double(column, type_name<Stored>());
    } else if constexpr (std::is_same_v<Stored, float>) {
      return get_float(column);
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

  /// SQLite has no arrays: throws `decode_error`.
  template <class Function>
  void for_each_element(std::size_t column, const Function&) const {
    raise_mismatch(column, "std::vector");
  }

  /// The units of a decimal, which has at most `precision` digits.
  wide_integer get_units(std::size_t column, int precision, int scale) const;

  value_shape shape_of(std::size_t column) const noexcept;

  /// Where a value of the current row stands, for messages.
  column_place place_of(std::size_t column) const noexcept;

  std::string_view get_text(std::size_t column) const { return text_of_column(column, "std::string"); }

 private:
  enum class state { before_row, on_row, done };

  sqlite3_stmt* handle() const noexcept { return statement_->handle(); }
  // One look-up serves the type and the value. SQLite asks for a lock around what is done with it, and a connection
  // that is used by one thread at a time has none (SQLITE_OPEN_NOMUTEX).
  sqlite3_value* value_of(std::size_t column) const noexcept {
    return sqlite3_column_value(handle(), static_cast<int>(column));
  }
  sqlite3_value* value_of_type(std::size_t column, int type, std::string_view cpp_type) const {
    sqlite3_value* const value = value_of(column);
    if (sqlite3_value_type(value) != type) [[unlikely]]
      raise_mismatch(column, cpp_type);
    return value;
  }

  std::size_t size_of(std::size_t column) const noexcept {
    return static_cast<std::size_t>(sqlite3_value_bytes(value_of(column)));
  }

  std::int64_t get_integer(std::size_t column, std::string_view cpp_type) const {
    return sqlite3_value_int64(value_of_type(column, SQLITE_INTEGER, cpp_type));
  }

  std::string_view text_of_column(std::size_t column, std::string_view cpp_type) const {
    sqlite3_value* const value = value_of_type(column, SQLITE_TEXT, cpp_type);
    const auto* const text = sqlite3_value_text(value);
    if (text == nullptr) throw std::bad_alloc();  // a conversion from UTF-16 found no memory
    // The size is asked for after the text: a conversion changes it.
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_value_bytes(value))};
  }

  void step();
  bool get_bool(std::size_t column) const;
  double get_double(std::size_t column, std::string_view cpp_type) const;
  float get_float(std::size_t column) const;
  bytes get_bytes(std::size_t column) const;
  timestamp get_timestamp(std::size_t column) const;
  date get_date(std::size_t column) const;
  [[noreturn]] void raise_mismatch(std::size_t column, std::string_view cpp_type) const;

  local_ptr<sqlite::statement> statement_;
  std::int64_t rows_read_ = 0;
  std::int64_t rows_changed_ = 0;
  state state_ = state::before_row;
};

}  // namespace sequent::driver::sqlite

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/sqlite/cursor.ipp>
#endif
