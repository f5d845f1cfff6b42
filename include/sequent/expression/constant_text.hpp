// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <sequent/meta/fixed_text.hpp>
#include <sequent/schema/attribute.hpp>

namespace sequent::detail {

/// An integer in decimal, as a constant.
template <auto Value>
inline constexpr auto digits_of = [] {
  // The least number has no positive twin, so the digits are taken from the negative side.
  struct {
    char characters[24]{};
    unsigned start = 24;
  } written;
  auto value = static_cast<std::int64_t>(Value);
  const bool negative = value < 0;
  do {
    const auto digit = static_cast<int>(value % 10);
    written.characters[--written.start] = static_cast<char>('0' + (digit < 0 ? -digit : digit));
    value /= 10;
  } while (value != 0);
  if (negative) written.characters[--written.start] = '-';
  return written;
}();

/// The spelling of a number or a truth value.
template <auto Value>
consteval std::string_view constant_text() {
  if constexpr (std::is_same_v<std::remove_const_t<decltype(Value)>, bool>) {
    return Value ? "TRUE" : "FALSE";
  } else {
    return {digits_of<Value>.characters + digits_of<Value>.start, 24 - digits_of<Value>.start};
  }
}

}  // namespace sequent::detail
