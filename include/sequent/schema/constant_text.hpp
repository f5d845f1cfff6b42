// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <sequent/meta/text_sink.hpp>

/// How constants are spelled in SQL: in literals, defaults and lists of allowed values.
namespace sequent {

/// What a backslash means between the quotes of a text.
enum class backslash {
  /// Itself, always (SQL standard; SQLite).
  plain,
  /// Itself or the start of an escape, by a setting of the session (PostgreSQL, standard_conforming_strings).
  by_setting
};

/// Puts an integer that also reads back as a 64-bit one: the least of them has no positive twin to negate.
template <std::integral Integer>
constexpr void put_integer(text_sink& sink, Integer value) {
  if constexpr (std::signed_integral<Integer>) {
    if (value < 0) {
      const auto magnitude = std::uint64_t{0} - static_cast<std::uint64_t>(value);
      if (magnitude == std::uint64_t{1} << 63) {
        sink.put("(-9223372036854775807 - 1)");
        return;
      }
      sink.put("-");
      sink.put(static_cast<std::size_t>(magnitude));
      return;
    }
  }
  sink.put(static_cast<std::size_t>(value));
}

constexpr void put_boolean(text_sink& sink, bool value) {
  sink.put(value ? "TRUE" : "FALSE");
}

/// Puts a text in quotes, with each quote in it doubled. Where a setting decides about backslashes, a text that has one
/// is written in the form that no setting changes (PostgreSQL manual 4.1.2.2).
constexpr void put_text(text_sink& sink, std::string_view value, backslash meaning) {
  // Character by character: g++ under -fsanitize=undefined takes no search of a template argument for a constant.
  bool escapes = false;
  for (const char character : value) {
    if (character == '\\') escapes = meaning == backslash::by_setting;
  }
  sink.put(escapes ? "E'" : "'");
  for (std::size_t place = 0; place < value.size(); ++place) {
    const auto character = value.substr(place, 1);
    sink.put(character);
    if (character == "'" || (escapes && character == "\\")) sink.put(character);
  }
  sink.put("'");
}

}  // namespace sequent
