// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal.hpp>

namespace sequent {

/// A decimal of whichever type, for what works without templates: so many units of `10^-scale`.
struct exact_number {
  wide_integer units = 0;
  int scale = 0;

  constexpr exact_number() = default;
  template <int Precision, int Scale>
  constexpr exact_number(decimal<Precision, Scale> number) : units(number.units()), scale(Scale) {}

  friend constexpr bool operator==(const exact_number&, const exact_number&) = default;
};

}  // namespace sequent
