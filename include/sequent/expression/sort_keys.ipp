// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>

#include <sequent/expression/sort_keys.hpp>

namespace sequent {

SEQUENT_INLINE unknown_sort_key::unknown_sort_key(std::size_t position, const std::string& message)
    : std::invalid_argument(message), position_(position) {}

namespace detail {

SEQUENT_INLINE std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Whether a text is a word, whose letters may be large.
SEQUENT_INLINE bool is_word(std::string_view text, std::string_view word) {
  if (text.size() != word.size()) return false;
  for (std::size_t place = 0; place < text.size(); ++place) {
    const char small =
        text[place] >= 'A' && text[place] <= 'Z' ? static_cast<char>(text[place] - 'A' + 'a') : text[place];
    if (small != word[place]) return false;
  }
  return true;
}

SEQUENT_INLINE void sort_key_picker::refuse() const {
  std::string message = "key " + std::to_string(position_ + 1) + " of a sort order is none of those that there are (";
  for (std::size_t place = 0; place < count_; ++place) {
    if (place > 0) message += ", ";
    message += names_[place];
  }
  throw unknown_sort_key(position_, message + "), with '-' before it or 'asc' or 'desc' behind it, or with none");
}

SEQUENT_INLINE void sort_key_picker::pick(std::string_view key) {
  key = without_spaces(key);
  bool descends = false;
  std::string_view called = key;
  if (!key.empty() && (key[0] == '-' || key[0] == '+')) {
    descends = key[0] == '-';
    called = key.substr(1);
  } else if (const std::size_t end = key.find_first_of(" \t"); end != std::string_view::npos) {
    const std::string_view direction = without_spaces(key.substr(end));
    descends = is_word(direction, "desc");
    if (!descends && !is_word(direction, "asc")) refuse();
    called = key.substr(0, end);
  }
  std::size_t place = 0;
  while (place < count_ && names_[place] != called) ++place;
  if (place == count_) refuse();
  ++position_;
  if (picked_[place] == 0) picked_[place] = 2 * next_++ + (descends ? 1U : 0U);
}

SEQUENT_INLINE void sort_key_picker::pick_all(std::string_view keys) {
  if (without_spaces(keys).empty()) return;
  while (true) {
    const std::size_t comma = keys.find(',');
    pick(keys.substr(0, comma));
    if (comma == std::string_view::npos) return;
    keys.remove_prefix(comma + 1);
  }
}

}  // namespace detail
}  // namespace sequent
