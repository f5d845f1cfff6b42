// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

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

  [[nodiscard]] constexpr bool empty() const { return text.empty(); }
  friend constexpr bool operator==(const interned_name& left, const interned_name& right) {
    return left.id == right.id;
  }
};

template <name Name>
inline constexpr interned_name interned{Name.view(), text_hash(Name.view())};

}  // namespace sequent::detail
