// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include <sequent/meta/text_hash.hpp>

namespace sequent::driver {

/// What a prepared statement is found by: what its text says, as a constant of the program.
///
/// Never where the text stands. A library may be unloaded and another one land at its address; its statement would be
/// answered by the other's.
struct statement_key {
  std::uint64_t hash = 0;     ///< `text_hash` of the constant text.
  std::uint64_t size = 0;     ///< Of the constant text, in bytes.
  std::uint64_t choices = 0;  ///< Which combination of the run-time choices, where the statement has any.
  /// Where these are too many for a number: `choices` and this are two hashes of them.
  std::uint64_t more_choices = 0;

  friend bool operator==(const statement_key&, const statement_key&) = default;
};

/// The key of a statement with this constant text.
constexpr statement_key key_of(std::string_view text, std::uint64_t choices = 0) noexcept {
  return {text_hash(text), text.size(), choices, 0};
}

}  // namespace sequent::driver

template <>
struct std::hash<sequent::driver::statement_key> {
  std::size_t operator()(const sequent::driver::statement_key& key) const noexcept {
    // The hash of the text is mixed well. Choices are small numbers: a multiplication spreads them over all bits.
    constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15U;
    const std::uint64_t spread = key.choices * golden_ratio;
    return static_cast<std::size_t>(key.hash ^ spread ^ (spread >> 32U));
  }
};
