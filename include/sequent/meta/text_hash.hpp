// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string_view>

namespace sequent {

/// A number of 64 bits that stands for a text: FNV-1a, and a last step that lets every character reach every bit.
///
/// Two operations for each character, since the compiler interprets it for every statement of a program.
constexpr std::uint64_t text_hash(std::string_view text) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char character : text) hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001B3U;
  hash = (hash ^ (hash >> 32U)) * 0xD6E8FEB86659FD93U;
  return hash ^ (hash >> 32U);
}

}  // namespace sequent
