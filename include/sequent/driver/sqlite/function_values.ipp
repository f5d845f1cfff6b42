// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cmath>
#include <exception>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/function_values.hpp>
#include <sequent/driver/sqlite/stored_units.hpp>
#include <sequent/driver/sqlite/time_text.hpp>
#include <sequent/schema/conversion.hpp>

namespace sequent::driver::sqlite {

SEQUENT_INLINE void function_arguments::refuse(std::size_t place, std::string_view problem) {
  throw std::invalid_argument("argument " + std::to_string(place + 1) + ' ' + std::string(problem));
}

SEQUENT_INLINE void function_arguments::require_type(std::size_t place, int type, std::string_view cpp_type) const {
  constexpr std::string_view names[] = {"an INTEGER", "a REAL", "a TEXT", "a BLOB", "NULL"};  // from SQLITE_INTEGER on
  const int found = sqlite3_value_type(values_[place]);
  if (found == type) return;
  refuse(place, "is " + std::string(names[found - SQLITE_INTEGER]) + ", and the function takes " +
                    std::string(cpp_type) + ": CAST it in the statement");
}

SEQUENT_INLINE std::int64_t function_arguments::integer(std::size_t place, std::string_view cpp_type,
                                                        std::int64_t least, std::int64_t most) const {
  require_type(place, SQLITE_INTEGER, cpp_type);
  const std::int64_t found = sqlite3_value_int64(values_[place]);
  if (found < least || found > most) refuse(place, "does not fit into " + std::string(cpp_type));
  return found;
}

SEQUENT_INLINE std::int64_t function_arguments::units(std::size_t place, int precision) const {
  const std::int64_t found = integer(place, "sequent::decimal");
  if (!sequent::detail::has_at_most_digits(found, precision))
    refuse(place, "has more digits than the sequent::decimal that the function takes");
  return found;
}

// A literal such as 2 is an integer, whatever the function takes.
SEQUENT_INLINE double function_arguments::number(std::size_t place, std::string_view cpp_type) const {
  if (sqlite3_value_type(values_[place]) != SQLITE_INTEGER) require_type(place, SQLITE_FLOAT, cpp_type);
  return sqlite3_value_double(values_[place]);
}

SEQUENT_INLINE float function_arguments::small_number(std::size_t place) const {
  const double found = number(place, "float");
  if (sequent::detail::is_beyond_float(found)) refuse(place, "does not fit into float");
  return static_cast<float>(found);
}

SEQUENT_INLINE std::string_view function_arguments::text(std::size_t place, std::string_view cpp_type) const {
  require_type(place, SQLITE_TEXT, cpp_type);
  const auto* const found = sqlite3_value_text(values_[place]);
  if (found == nullptr) throw std::bad_alloc();  // a conversion from UTF-16 found no memory
  // The size is asked for after the text: a conversion changes it.
  return {reinterpret_cast<const char*>(found), static_cast<std::size_t>(sqlite3_value_bytes(values_[place]))};
}

SEQUENT_INLINE bytes function_arguments::binary(std::size_t place) const {
  require_type(place, SQLITE_BLOB, "sequent::bytes");
  const auto* const data = static_cast<const std::byte*>(sqlite3_value_blob(values_[place]));
  const int size = sqlite3_value_bytes(values_[place]);
  return size == 0 ? bytes() : bytes(data, data + size);
}

SEQUENT_INLINE timestamp function_arguments::time(std::size_t place) const {
  const std::optional<timestamp> found = timestamp_of(text(place, "sequent::timestamp"));
  if (!found) refuse(place, "is no time in UTC, as 'YYYY-MM-DD HH:MM:SS.ffffff'");
  return *found;
}

SEQUENT_INLINE date function_arguments::day(std::size_t place) const {
  const std::optional<date> found = date_of(text(place, "sequent::date"));
  if (!found) refuse(place, "is no date, as 'YYYY-MM-DD'");
  return *found;
}

SEQUENT_INLINE void function_result::bind(double value) {
  if (std::isnan(value)) throw encode_error("NaN is no result of a function: SQLite would make it NULL");
  sqlite3_result_double(context_, value);
}

SEQUENT_INLINE void function_result::bind(const exact_number& value) {
  bind(stored_units(value));
}

SEQUENT_INLINE void function_result::bind(std::string_view value) {
  // A null pointer would be NULL.
  sqlite3_result_text64(context_, value.data() == nullptr ? "" : value.data(), value.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

SEQUENT_INLINE void function_result::bind(std::span<const std::byte> value) {
  if (value.empty()) {
    sqlite3_result_zeroblob(context_, 0);
  } else {
    sqlite3_result_blob64(context_, value.data(), value.size(), SQLITE_TRANSIENT);
  }
}

SEQUENT_INLINE void function_result::bind(timestamp value) {
  bind(text_of(value).view());
}

SEQUENT_INLINE void function_result::bind(date value) {
  bind(text_of(value).view());
}

SEQUENT_INLINE void function_result::fail(std::string_view function) noexcept {
  try {
    const auto report = [&](const char* what) {
      const std::string message = std::string(function) + ": " + what;
      sqlite3_result_error(context_, message.data(), static_cast<int>(message.size()));
    };
    try {
      throw;
    } catch (const std::bad_alloc&) {
      sqlite3_result_error_nomem(context_);
    } catch (const decode_error& failure) {
      // It was read as a column of a row is, and is none.
      constexpr std::string_view place = "column \"argument\"";
      const std::string problem = failure.message().substr(place.size());
      report(("argument " + std::to_string(failure.column_index() + 1) + problem).c_str());
    } catch (const std::exception& failure) {
      report(failure.what());
    } catch (...) {
      report("an exception that is no std::exception");
    }
  } catch (...) {
    sqlite3_result_error_nomem(context_);
  }
}

}  // namespace sequent::driver::sqlite
