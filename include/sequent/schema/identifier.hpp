// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/meta/text_sink.hpp>

namespace sequent {

/// Whether an identifier reads back as itself without quotes: lower case, no odd characters, no keyword.
///
/// `keywords` are sorted.
constexpr bool reads_back_unquoted(std::string_view identifier, std::span<const std::string_view> keywords) {
  const auto is_letter = [](char character) { return (character >= 'a' && character <= 'z') || character == '_'; };
  const auto is_digit = [](char character) { return character >= '0' && character <= '9'; };
  if (identifier.empty() || !is_letter(identifier[0])) return false;
  for (std::size_t place = 0; place < identifier.size(); ++place) {
    if (!is_letter(identifier[place]) && !is_digit(identifier[place])) return false;
  }
  // The constrained algorithm would cost every user a tenth of the header. NOLINTNEXTLINE(modernize-use-ranges)
  return !std::binary_search(keywords.begin(), keywords.end(), identifier);
}

/// Puts an identifier, in double quotes where it would not read back without them; each quote in it is doubled (SQL
/// standard 5.2, delimited identifiers).
constexpr void put_identifier(text_sink& sink, std::string_view identifier,
                              std::span<const std::string_view> keywords) {
  if (reads_back_unquoted(identifier, keywords)) {
    sink.put(identifier);
    return;
  }
  sink.put("\"");
  for (std::size_t place = 0; place < identifier.size(); ++place) {
    const auto character = identifier.substr(place, 1);
    sink.put(character);
    if (character == "\"") sink.put(character);
  }
  sink.put("\"");
}

}  // namespace sequent
