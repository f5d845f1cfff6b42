// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <sequent/config.hpp>
#include <sequent/driver/sqlite/stored_units.hpp>
#include <sequent/driver/sqlite/time_text.hpp>
#include <sequent/schema/exact_number.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver::sqlite {

/// The text of a JSON array, as which a list of values reaches SQLite's `json_each`.
///
/// Numbers keep their exact value, bools are 0 and 1 and decimals their units as in tables, times are their text.
/// Throws `encode_error` for what JSON cannot say: doubles that are not finite, and text with a NUL byte.
class json_array {
 public:
  /// Starts an array; the room of the one before is used again.
  void start(std::size_t count_hint);

  void add(bool value) { add_integer(value ? 1 : 0); }
  void add(std::int16_t value) { add_integer(value); }
  void add(std::int32_t value) { add_integer(value); }
  void add(std::int64_t value) { add_integer(value); }
  void add(float value) { add(static_cast<double>(value)); }
  void add(double value);
  void add(const exact_number& value) { add_integer(stored_units(value)); }
  void add(std::string_view value);
  void add(timestamp value) { add(text_of(value).view()); }
  void add(date value) { add(text_of(value).view()); }
  void add_null();

  /// Closes the array; nothing can be added behind it.
  std::string_view finish();

 private:
  void add_integer(std::int64_t value);
  void separate();

  std::string text_;
};

}  // namespace sequent::driver::sqlite

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/sqlite/json_array.ipp>
#endif
