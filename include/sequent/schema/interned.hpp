// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <sequent/meta/text_hash.hpp>
#include <sequent/schema/name.hpp>

namespace sequent::detail {

/// A name as a value, with a number that stands for its content.
///
/// Names are compared by that number: the address of a constant is no constant under g++'s sanitizers, and comparing
/// letter by letter is what compilers do slowest.
struct interned_name {
  std::string_view text;
  std::uint64_t id = 0;
  bool is_plain = false;  ///< Lower case letters, digits and underscores, and no digit first.

  [[nodiscard]] constexpr bool empty() const { return text.empty(); }
  friend constexpr bool operator==(const interned_name& left, const interned_name& right) {
    return left.id == right.id;
  }
};

constexpr bool is_plain_name(std::string_view text) {
  for (std::size_t place = 0; place < text.size(); ++place) {
    const char character = text[place];
    const bool is_letter = (character >= 'a' && character <= 'z') || character == '_';
    const bool is_digit = character >= '0' && character <= '9';
    if (!is_letter && (!is_digit || place == 0)) return false;
  }
  return !text.empty();
}

constexpr interned_name interned_text(std::string_view text) {
  return {text, text_hash(text), is_plain_name(text)};
}

template <name Name>
inline constexpr interned_name interned = interned_text(Name.view());

}  // namespace sequent::detail
