// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/expression/feature.hpp>
#include <sequent/meta/text_sink.hpp>
#include <sequent/schema/name.hpp>

namespace sequent {

/// How a dialect says a node. The primary template is the standard: the node's own spelling. A dialect specialises it
/// only for the nodes that it says otherwise; what it visits, and in which order, is then also the order of the
/// parameters.
// Inherited, not called: a call would be one more function to instantiate for every node.
template <class Dialect, class Node>
struct spelling : Node {};

namespace detail {

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

template <class Dialect>
constexpr void put_identifier(text_sink& sink, std::string_view identifier) {
  if (is_plain_identifier(identifier, Dialect::keywords)) {
    sink.put(identifier);
  } else {
    put_quoted(sink, identifier);
  }
}

/// An identifier as the dialect writes it, computed once for each name.
template <class Dialect, name Name>
struct written_identifier {
  static constexpr std::size_t size = [] {
    text_sink sink;
    put_identifier<Dialect>(sink, Name.view());
    return sink.size();
  }();
  static constexpr std::array<char, size> characters = [] {
    std::array<char, size> written{};
    text_sink sink(written.data());
    put_identifier<Dialect>(sink, Name.view());
    return written;
  }();
  static constexpr std::string_view text{characters.data(), size};
};

}  // namespace detail

}  // namespace sequent
