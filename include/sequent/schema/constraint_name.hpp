// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <sequent/meta/text_sink.hpp>
#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/name.hpp>

namespace sequent {

/// The name of a constraint or an index: as a schema does not name them, it follows from the table and the columns.
///
/// `users_email_key`, as PostgreSQL itself would choose it. What would be longer than an identifier may be is cut, and
/// told apart by a hash of the whole.
class constraint_name {
 public:
  constexpr constraint_name() = default;

  /// `repetition` tells apart what would have the same name: 0 for the first, which goes without a number.
  constexpr constraint_name(std::string_view table, std::span<const std::string_view> columns, std::string_view suffix,
                            std::size_t repetition) {
    put(table);
    for (const auto column : columns) {
      put("_");
      put(column);
    }
    char ending[longest_identifier]{};
    text_sink sink(ending);
    sink.put("_");
    sink.put(suffix);
    if (repetition > 0) sink.put(repetition);
    if (whole_size_ + sink.size() > longest_identifier) shorten(longest_identifier - sink.size());
    for (std::size_t place = 0; place < sink.size(); ++place) characters_[size_++] = ending[place];
  }

  [[nodiscard]] constexpr std::string_view view() const { return {characters_.data(), size_}; }

 private:
  static constexpr std::size_t hash_digits = 8;

  /// Keeps what fits, and counts and hashes all (FNV-1a, 32 bits).
  constexpr void put(std::string_view piece) {
    for (const char character : piece) {
      if (whole_size_ < longest_identifier) characters_[size_++] = character;
      ++whole_size_;
      hash_ = (hash_ ^ static_cast<std::uint8_t>(character)) * 16777619U;
    }
  }

  constexpr void shorten(std::size_t room) {
    size_ = std::min(size_, room - hash_digits - 1);
    // Not within a character of several bytes (UTF-8): PostgreSQL would refuse the name.
    while (size_ > 0 && (static_cast<std::uint8_t>(characters_[size_]) & 0xC0U) == 0x80U) --size_;
    characters_[size_++] = '_';
    for (std::size_t digit = 0; digit < hash_digits; ++digit) {
      characters_[size_++] = "0123456789abcdef"[(hash_ >> (28 - 4 * digit)) & 0xFU];
    }
  }

  std::array<char, longest_identifier> characters_{};
  std::size_t size_ = 0;
  std::size_t whole_size_ = 0;
  std::uint32_t hash_ = 2166136261U;
};

/// What the name of a constraint of this kind ends in.
constexpr std::string_view suffix_of(constraint_kind kind) {
  switch (kind) {
    case constraint_kind::primary_key:
      return "pkey";
    case constraint_kind::unique:
      return "key";
    case constraint_kind::index:
      return "idx";
    case constraint_kind::check:
    case constraint_kind::longest_text:
    case constraint_kind::allowed_values:
      return "check";
    case constraint_kind::foreign_key:
      return "fkey";
    case constraint_kind::none:
      break;
  }
  return "";
}

/// Names the constraints of a table. Where two would have the same name, the later one gets a number.
constexpr void name_constraints(std::string_view table, std::span<const constraint_facts> constraints,
                                std::span<constraint_name> names) {
  const auto is_taken = [&](std::size_t count) {
    for (std::size_t place = 0; place < count; ++place) {
      if (names[place].view() == names[count].view()) return true;
    }
    return false;
  };
  for (std::size_t place = 0; place < constraints.size(); ++place) {
    const auto& constraint = constraints[place];
    // A table has one primary key, and PostgreSQL names it without its columns.
    const auto columns =
        constraint.kind == constraint_kind::primary_key ? std::span<const std::string_view>() : constraint.columns;
    std::size_t repetition = 0;
    do {
      names[place] = constraint_name(table, columns, suffix_of(constraint.kind), repetition++);
    } while (is_taken(place));
  }
}

}  // namespace sequent
