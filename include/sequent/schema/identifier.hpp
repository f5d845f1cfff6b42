// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <sequent/meta/text_sink.hpp>
#include <sequent/schema/interned.hpp>

namespace sequent {

/// The words that an identifier cannot be without quotes.
///
/// Every name of every statement is looked for here while it is compiled. Of nearly all one look tells that they are no
/// keywords: the marks have a bit for each, at a place that its hash gives.
class keyword_set {
 public:
  /// Of words that are sorted, and outlive it.
  constexpr explicit keyword_set(std::span<const std::string_view> sorted) : sorted_(sorted) {
    for (const std::string_view each : sorted) {
      const std::uint64_t hash = text_hash(each);
      marks_[mark(hash)] |= bit(hash);
    }
  }

  [[nodiscard]] constexpr bool contains(const detail::interned_name& word) const {
    // The constrained algorithm would cost every user a tenth of the header. NOLINTNEXTLINE(modernize-use-ranges)
    return (marks_[mark(word.id)] & bit(word.id)) != 0 && std::binary_search(sorted_.begin(), sorted_.end(), word.text);
  }

 private:
  static constexpr std::size_t mark(std::uint64_t hash) { return hash >> 6U & 63U; }
  static constexpr std::uint64_t bit(std::uint64_t hash) { return std::uint64_t{1} << (hash & 63U); }

  std::span<const std::string_view> sorted_;
  std::uint64_t marks_[64]{};
};

/// Whether an identifier reads back as itself without quotes: lower case, no odd characters, no keyword.
constexpr bool reads_back_unquoted(const detail::interned_name& identifier, const keyword_set& keywords) {
  return identifier.is_plain && !keywords.contains(identifier);
}

/// Puts an identifier, in double quotes where it would not read back without them; each quote in it is doubled (SQL
/// standard 5.2, delimited identifiers).
constexpr void put_identifier(text_sink& sink, const detail::interned_name& identifier, const keyword_set& keywords) {
  if (reads_back_unquoted(identifier, keywords)) {
    sink.put(identifier.text);
    return;
  }
  sink.put("\"");
  for (std::size_t place = 0; place < identifier.text.size(); ++place) {
    const auto character = identifier.text.substr(place, 1);
    sink.put(character);
    if (character == "\"") sink.put(character);
  }
  sink.put("\"");
}
constexpr void put_identifier(text_sink& sink, std::string_view identifier, const keyword_set& keywords) {
  put_identifier(sink, detail::interned_text(identifier), keywords);
}

namespace detail {

/// Whether two names are one where case does not count, as in SQLite.
constexpr bool is_same_folded(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  for (std::size_t place = 0; place < left.size(); ++place) {
    const auto lower = [](char character) {
      return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    };
    if (lower(left[place]) != lower(right[place])) return false;
  }
  return true;
}

}  // namespace detail
}  // namespace sequent
