// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string_view>

namespace sequent {

/// Two numbers as one that depends on their order.
constexpr std::uint64_t mixed(std::uint64_t left, std::uint64_t right) {
  left ^= right + 0x9e3779b97f4a7c15ULL + (left << 12U) + (left >> 4U);
  left *= 0xff51afd7ed558ccdULL;
  return left ^ (left >> 33U);
}

/// A number that stands for the content of a text (64 bits; FNV-1a with a finisher).
// Interpreted by the compiler for every character of every statement: it is kept as plain as can be.
constexpr std::uint64_t text_hash(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  const char* const characters = text.data();
  const std::size_t size = text.size();
  for (std::size_t place = 0; place < size; ++place) {
    hash = (hash ^ static_cast<unsigned char>(characters[place])) * 0x100000001b3ULL;
  }
  return mixed(hash, size);
}

}  // namespace sequent
