// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstdint>

#include <sequent/schema/conversion.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// A truth value that is stored as the integer 0 or 1, on every database. In C++ it is a bool.
///
/// SQLite has no other truth values, so that there a `bool` reads the same; PostgreSQL's `boolean` is another type than
/// an `integer`. In a condition it is compared: `songs.liked == true`.
struct integer_bool {
  bool value = false;

  constexpr integer_bool() = default;
  constexpr integer_bool(std::same_as<bool> auto truth) : value(truth) {}
  constexpr operator bool() const { return value; }
};

template <>
struct mapped_type<integer_bool> {
  using stored = std::int32_t;
  using plain = bool;
  static constexpr stored store(integer_bool truth) { return truth.value ? 1 : 0; }
  /// Throws std::out_of_range for what is neither 0 nor 1.
  static constexpr integer_bool load(stored number) {
    if (number != 0 && number != 1) detail::refuse_number();
    return number == 1;
  }
  template <class Given>
  static constexpr bool accepts = std::same_as<Given, bool>;
};

}  // namespace sequent
