// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include <sequent/meta/text_sink.hpp>

namespace sequent::detail {

/// Whether an identifier reads back as itself without quotes: lower case, no odd characters, no keyword.
constexpr bool is_plain_identifier(std::string_view identifier, std::span<const std::string_view> keywords) {
  const auto is_letter = [](char character) { return (character >= 'a' && character <= 'z') || character == '_'; };
  const auto is_digit = [](char character) { return character >= '0' && character <= '9'; };
  if (identifier.empty() || !is_letter(identifier.front())) return false;
  for (const char character : identifier) {
    if (!is_letter(character) && !is_digit(character)) return false;
  }
  // The constrained algorithm would cost every user a tenth of the header. NOLINTNEXTLINE(modernize-use-ranges)
  return !std::binary_search(keywords.begin(), keywords.end(), identifier);
}

/// The identifier in double quotes, each quote in it doubled (SQL standard 5.2, delimited identifiers).
constexpr void put_quoted(text_sink& sink, std::string_view identifier) {
  sink.put("\"");
  for (std::size_t position = 0; position < identifier.size(); ++position) {
    const auto character = identifier.substr(position, 1);
    sink.put(character);
    if (character == "\"") sink.put("\"");
  }
  sink.put("\"");
}

/// The identifier, in quotes where it needs them.
constexpr void put_identifier(text_sink& sink, std::string_view identifier,
                              std::span<const std::string_view> keywords) {
  if (is_plain_identifier(identifier, keywords)) {
    sink.put(identifier);
  } else {
    put_quoted(sink, identifier);
  }
}

}  // namespace sequent::detail
