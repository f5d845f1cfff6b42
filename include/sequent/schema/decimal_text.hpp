// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <sequent/meta/wide_integer.hpp>

namespace sequent {

/// A decimal number as text, in itself: it allocates nothing. Its view lives as long as it does.
class decimal_text {
 public:
  /// `units / 10^scale`, with exactly `scale` digits after the point.
  constexpr decimal_text(wide_integer units, int scale) {
    unsigned_wide_integer rest = detail::magnitude(units);
    for (int written = 0; written <= scale || rest != 0; ++written) {
      if (written == scale && scale != 0) put('.');
      put(static_cast<char>('0' + static_cast<int>(rest % 10)));
      rest /= 10;
    }
    if (units < 0) put('-');
  }

  constexpr std::string_view view() const noexcept { return {characters_.data() + start_, size - start_}; }

 private:
  // A sign, 39 digits, which is what the integer holds, a zero and a point.
  static constexpr std::size_t size = 42;

  constexpr void put(char character) { characters_[--start_] = character; }

  // Written from the end.
  std::array<char, size> characters_{};
  std::size_t start_ = size;
};

namespace detail {

enum class text_problem { none, no_number, too_fine, too_large };

struct read_units {
  wide_integer units = 0;
  text_problem problem = text_problem::none;
};

/// The units that a text says: digits with at most one point among them and at most one sign ahead, and nothing else.
constexpr read_units units_from_text(std::string_view text, int precision, int scale) {
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  read_units read;
  const auto note = [&](text_problem problem) {
    if (read.problem == text_problem::none) read.problem = problem;
  };
  const auto append = [&](int digit) {
    if (has_at_most_digits(read.units, precision - 1)) {
      read.units = read.units * 10 + digit;
    } else {
      note(text_problem::too_large);
    }
  };
  bool has_digit = false;
  bool is_after_point = false;
  int missing_digits = scale;
  for (const char character : text) {
    if (character == '.' && !is_after_point) {
      is_after_point = true;
    } else if (character < '0' || character > '9') {
      return {.problem = text_problem::no_number};
    } else if (is_after_point && missing_digits == 0) {
      note(text_problem::too_fine);
    } else {
      has_digit = true;
      if (is_after_point) --missing_digits;
      append(character - '0');
    }
  }
  if (!has_digit) return {.problem = text_problem::no_number};
  for (; missing_digits > 0; --missing_digits) append(0);
  if (is_negative) read.units = -read.units;
  return read;
}

}  // namespace detail
}  // namespace sequent
