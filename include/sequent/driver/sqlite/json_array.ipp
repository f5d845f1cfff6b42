// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <charconv>
#include <cmath>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/json_array.hpp>

namespace sequent::driver::sqlite {

SEQUENT_INLINE void json_array::start(std::size_t count_hint) {
  constexpr std::size_t typical_element = 8;
  text_.assign(1, '[');
  text_.reserve(count_hint * typical_element + 2);
}

SEQUENT_INLINE void json_array::separate() {
  if (text_.size() > 1) text_.push_back(',');
}

SEQUENT_INLINE void json_array::add_integer(std::int64_t value) {
  separate();
  std::array<char, 24> digits;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  text_.append(digits.data(), written.ptr);
}

SEQUENT_INLINE void json_array::add(double value) {
  if (!std::isfinite(value))
    throw encode_error("NaN and infinity cannot be sent to SQLite in a list: JSON has no word for them");
  separate();
  std::array<char, 32> digits;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  text_.append(digits.data(), written.ptr);
}

SEQUENT_INLINE void json_array::add(std::string_view value) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  separate();
  text_.push_back('"');
  for (const char character : value) {
    const auto code = static_cast<unsigned char>(character);
    if (code == 0) throw encode_error("text with a NUL byte cannot be sent to SQLite in a list");
    if (character == '"' || character == '\\') {
      text_.append({'\\', character});
    } else if (code < 0x20) {
      text_.append("\\u00").append({hexadecimal[code >> 4U], hexadecimal[code & 0x0FU]});
    } else {
      text_.push_back(character);
    }
  }
  text_.push_back('"');
}

SEQUENT_INLINE void json_array::add_null() {
  separate();
  text_.append("null");
}

SEQUENT_INLINE std::string_view json_array::finish() {
  text_.push_back(']');
  return text_;
}

}  // namespace sequent::driver::sqlite
