// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

#include <sequent/engine/url.hpp>

namespace sequent {

namespace detail {

/// The end of a value in libpq's `key=value` words, which may be quoted (PostgreSQL manual 34.1.1.1).
SEQUENT_INLINE std::size_t end_of_word(std::string_view text, std::size_t start) {
  const bool is_quoted = start < text.size() && text[start] == '\'';
  std::size_t position = is_quoted ? start + 1 : start;
  while (position < text.size()) {
    if (text[position] == '\\') {
      position += 2;
      continue;
    }
    if (is_quoted ? text[position] == '\'' : text[position] == ' ') break;
    ++position;
  }
  if (is_quoted && position < text.size()) ++position;
  return position < text.size() ? position : text.size();
}

/// Replaces every value of `password` and `sslpassword`, wherever `key=value` pairs stand.
SEQUENT_INLINE void redact_values(std::string& text, bool is_query) {
  constexpr std::string_view key = "password";
  for (std::size_t found = text.find(key); found != std::string::npos; found = text.find(key, found + key.size())) {
    std::size_t start = found + key.size();
    while (start < text.size() && text[start] == ' ') ++start;
    if (start >= text.size() || text[start] != '=') continue;
    ++start;
    while (!is_query && start < text.size() && text[start] == ' ') ++start;
    std::size_t end = is_query ? text.find('&', start) : end_of_word(text, start);
    if (end == std::string::npos) end = text.size();
    text.replace(start, end - start, "***");
  }
}

}  // namespace detail

SEQUENT_INLINE std::string_view url::scheme() const noexcept {
  const auto colon = text_.find(':');
  const auto equals = text_.find('=');
  if (colon == std::string::npos || equals < colon) return {};
  return std::string_view(text_).substr(0, colon);
}

SEQUENT_INLINE std::string url::redacted() const {
  std::string shown = text_;
  const auto authority = shown.find("://");
  if (scheme().empty() || authority == std::string::npos) {
    detail::redact_values(shown, false);
    return shown;
  }
  detail::redact_values(shown, true);
  const std::size_t start = authority + 3;
  // The last @ before the path ends the user's part: a password may hold one itself.
  const auto path = shown.find_first_of("/?", start);
  const auto at = shown.rfind('@', path == std::string::npos ? shown.size() : path);
  if (at == std::string::npos || at < start) return shown;
  const auto colon = shown.find(':', start);
  if (colon != std::string::npos && colon < at) shown.replace(colon + 1, at - colon - 1, "***");
  return shown;
}

}  // namespace sequent
