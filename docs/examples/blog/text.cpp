// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "text.hpp"

#include <algorithm>

#include "problem.hpp"

namespace blog {
namespace {

/// How many characters an UTF-8 text has: the bytes that go on with a character are not counted.
std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char each) { return (each & 0xC0) != 0x80; }));
}

}  // namespace

void require_text(const std::string& field, std::string_view text, std::size_t most_characters) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) throw invalid_input(field, "this must not be empty");
  // PostgreSQL has none in a text, and SQLite's functions end there.
  if (text.find('\0') != std::string_view::npos) throw invalid_input(field, "this must have no NUL character");
  if (character_count(text) > most_characters)
    throw invalid_input(field, "this must have at most " + std::to_string(most_characters) + " characters");
}

}  // namespace blog
