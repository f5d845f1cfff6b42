// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sequent {

/// A number of 64 bits that stands for a text: FNV-1a, and a last step that lets every character reach every bit.
// Two operations for each character, and no iterators: the compiler interprets it for every statement of a program.
constexpr std::uint64_t text_hash(std::string_view text) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325U;
  const char* const characters = text.data();
  for (std::size_t place = 0; place < text.size(); ++place) {
    hash = (hash ^ static_cast<unsigned char>(characters[place])) * 0x100000001B3U;
  }
  hash = (hash ^ (hash >> 32U)) * 0xD6E8FEB86659FD93U;
  return hash ^ (hash >> 32U);
}

/// Two numbers as one that depends on their order.
constexpr std::uint64_t mixed(std::uint64_t left, std::uint64_t right) noexcept {
  left ^= right + 0x9E3779B97F4A7C15U + (left << 12U) + (left >> 4U);
  left *= 0xFF51AFD7ED558CCDU;
  return left ^ (left >> 33U);
}

}  // namespace sequent
