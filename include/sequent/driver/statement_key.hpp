// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace sequent::driver {

/// What a prepared statement is found by: no text is hashed or compared.
struct statement_key {
  const void* identity = nullptr;  ///< The address of the statement's constant text.
  std::uint64_t variant = 0;       ///< Which combination of the run-time choices, where the statement has any.

  friend bool operator==(const statement_key&, const statement_key&) = default;
};

}  // namespace sequent::driver

template <>
struct std::hash<sequent::driver::statement_key> {
  std::size_t operator()(const sequent::driver::statement_key& key) const noexcept {
    // Texts are aligned and close to each other, variants are small: a multiplication spreads both over all bits.
    constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15U;
    const auto address = static_cast<std::uint64_t>(std::bit_cast<std::uintptr_t>(key.identity));
    const std::uint64_t mixed = (address ^ (key.variant * golden_ratio)) * golden_ratio;
    return static_cast<std::size_t>(mixed ^ (mixed >> 32U));
  }
};
