// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include <sequent/schema/conversion.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// An unsigned number, stored as the narrowest integer of SQL that holds all of its values; of 64 bits, those that a
/// `bigint` has. What does not fit throws std::out_of_range, and a negative number that is read `decode_error`.
template <std::unsigned_integral Unsigned>
  requires detail::number<Unsigned>
struct mapped_type<Unsigned> {
  using stored = detail::stored_integer<Unsigned>;
  static constexpr stored store(Unsigned number) {
    if (!std::in_range<stored>(number)) detail::refuse_number();
    return static_cast<stored>(number);
  }
  static constexpr Unsigned load(stored number) {
    if (!std::in_range<Unsigned>(number)) detail::refuse_number();
    return static_cast<Unsigned>(number);
  }
};

}  // namespace sequent
