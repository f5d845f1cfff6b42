// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <sequent/driver/sqlite/cursor.hpp>
#include <sequent/driver/sqlite/time_text.hpp>
#include <sequent/schema/conversion.hpp>

// A build of SQLite without SQLITE_ENABLE_COLUMN_METADATA does not have it: then it is null.
// NOLINTNEXTLINE(readability-redundant-declaration): SQLite's own is not weak.
extern "C" [[gnu::weak]] const char* sqlite3_column_table_name(sqlite3_stmt* statement, int column);

namespace sequent::driver::sqlite {
namespace detail {

inline std::string_view table_of_column(sqlite3_stmt* statement, int column) noexcept {
  if (&sqlite3_column_table_name == nullptr) return {};
  const char* const name = sqlite3_column_table_name(statement, column);
  return name == nullptr ? std::string_view() : std::string_view(name);
}

}  // namespace detail

SEQUENT_INLINE cursor::cursor(local_ptr<sqlite::statement> running) : statement_(std::move(running)) {
  sqlite3* const database = statement_->database();
  const bool counts_changes = !statement_->returns_rows();
  const std::int64_t before = counts_changes ? sqlite3_total_changes64(database) : 0;
  try {
    step();
  } catch (...) {
    sqlite3_reset(handle());
    sqlite3_clear_bindings(handle());
    throw;
  }
  // SQLite keeps the count of the last statement that changed data; one that changed nothing must not inherit it.
  if (counts_changes && sqlite3_total_changes64(database) != before) rows_changed_ = sqlite3_changes64(database);
  if (state_ == state::on_row) state_ = state::before_row;
}

SEQUENT_INLINE value_shape cursor::shape_of(std::size_t column) const noexcept {
  switch (sqlite3_value_type(value_of(column))) {
    case SQLITE_INTEGER:
      return value_shape::integer;
    case SQLITE_FLOAT:
      return value_shape::real;
    case SQLITE_TEXT:
      return value_shape::text;
    case SQLITE_BLOB:
      return value_shape::binary;
    default:
      return value_shape::null;
  }
}

SEQUENT_INLINE column_place cursor::place_of(std::size_t column) const noexcept {
  return {statement(), column_name(column), column, static_cast<std::size_t>(rows_read_),
          detail::table_of_column(handle(), static_cast<int>(column))};
}

SEQUENT_INLINE void cursor::step() {
  const int code = sqlite3_step(handle());
  state_ = code == SQLITE_ROW ? state::on_row : state::done;
  if (code != SQLITE_ROW && code != SQLITE_DONE) statement_->raise_failed_step();
}

SEQUENT_INLINE bool cursor::get_bool(std::size_t column) const {
  const std::int64_t value = get_integer(column, "bool");
  if (value != 0 && value != 1)
    raise_unreadable_value(place_of(column), "holds an integer that is neither 0 nor 1, so it is not a bool",
                           "the value is " + std::to_string(value));
  return value == 1;
}

SEQUENT_INLINE double cursor::get_double(std::size_t column, std::string_view cpp_type) const {
  sqlite3_value* const stored = value_of(column);
  if (sqlite3_value_type(stored) == SQLITE_FLOAT) return sqlite3_value_double(stored);
  const std::int64_t value = get_integer(column, cpp_type);
  constexpr std::int64_t largest_exact = std::int64_t{1} << 53;
  if (value < -largest_exact || value > largest_exact) raise_integer_out_of_range(place_of(column), value, cpp_type);
  return static_cast<double>(value);
}

SEQUENT_INLINE float cursor::get_float(std::size_t column) const {
  const double value = get_double(column, "float");
  if (sequent::detail::is_beyond_float(value))
    raise_unreadable_value(place_of(column), "holds a number that float cannot hold; use double");
  return static_cast<float>(value);
}

// The units are of the scale that the column was declared with, which a table of SQLite does not know.
SEQUENT_INLINE wide_integer cursor::get_units(std::size_t column, int precision, int) const {
  const std::int64_t units = get_integer(column, "sequent::decimal");
  if (!sequent::detail::has_at_most_digits(units, precision))
    raise_unreadable_value(place_of(column),
                           "holds more units than the sequent::decimal that it is read as has digits for; give that a "
                           "larger precision");
  return units;
}

SEQUENT_INLINE bytes cursor::get_bytes(std::size_t column) const {
  sqlite3_value* const stored = value_of_type(column, SQLITE_BLOB, "sequent::bytes");
  const auto* const data = static_cast<const std::byte*>(sqlite3_value_blob(stored));
  const int size = sqlite3_value_bytes(stored);
  return size == 0 ? bytes() : bytes(data, data + size);
}

SEQUENT_INLINE timestamp cursor::get_timestamp(std::size_t column) const {
  const std::string_view text = text_of_column(column, "sequent::timestamp");
  const std::optional<timestamp> time = timestamp_of(text);
  if (!time)
    raise_unreadable_value(place_of(column), "holds a text that is not a time in UTC, as 'YYYY-MM-DD HH:MM:SS.ffffff'",
                           "the value is '" + std::string(text) + "'");
  return *time;
}

SEQUENT_INLINE date cursor::get_date(std::size_t column) const {
  const std::string_view text = text_of_column(column, "sequent::date");
  const std::optional<date> day = date_of(text);
  if (!day)
    raise_unreadable_value(place_of(column), "holds a text that is not a date, as 'YYYY-MM-DD'",
                           "the value is '" + std::string(text) + "'");
  return *day;
}

SEQUENT_INLINE void cursor::raise_mismatch(std::size_t column, std::string_view cpp_type) const {
  const column_place place = place_of(column);
  switch (sqlite3_value_type(value_of(column))) {
    case SQLITE_INTEGER:
      raise_type_mismatch(place, "INTEGER", cpp_type);
    case SQLITE_FLOAT:
      raise_type_mismatch(place, "REAL", cpp_type);
    case SQLITE_TEXT:
      raise_type_mismatch(place, "TEXT", cpp_type, size_of(column));
    case SQLITE_BLOB:
      raise_type_mismatch(place, "BLOB", cpp_type, size_of(column));
    default:
      raise_unexpected_null(place, cpp_type);
  }
}

}  // namespace sequent::driver::sqlite
