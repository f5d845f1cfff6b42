// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <limits>

#include <sequent/driver/error.hpp>
#include <sequent/schema/exact_number.hpp>

namespace sequent::driver::sqlite {

/// The integer as which SQLite keeps a decimal: the count of its units. Throws `encode_error` where they exceed it.
inline std::int64_t stored_units(const exact_number& number) {
  if (number.units < std::numeric_limits<std::int64_t>::min() ||
      number.units > std::numeric_limits<std::int64_t>::max())
    throw encode_error("a decimal of more than 18 digits cannot be sent to SQLite, which keeps its units in 64 bits");
  return static_cast<std::int64_t>(number.units);
}

}  // namespace sequent::driver::sqlite
