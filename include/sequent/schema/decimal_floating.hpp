// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <optional>

#include <sequent/meta/wide_integer.hpp>

// Between counts of units, of which there are 10^scale to one, and doubles.
namespace sequent::detail {

static_assert(std::numeric_limits<double>::is_iec559 && sizeof(double) == sizeof(std::uint64_t));

/// The exact value of a double in units, rounded half away from zero; nothing for NaN, infinities, and more than 38
/// digits.
constexpr std::optional<wide_integer> units_from_double(double value, int scale) {
  constexpr int stored_bits = 52;
  constexpr int bias = 1023 + stored_bits;
  const auto bits = std::bit_cast<std::uint64_t>(value);
  const bool is_negative = bits >> 63U != 0;
  const int biased_exponent = static_cast<int>(bits >> stored_bits & 0x7FFU);
  if (biased_exponent == 0x7FF) return std::nullopt;
  std::uint64_t mantissa = bits & ((std::uint64_t{1} << stored_bits) - 1);
  if (biased_exponent != 0) mantissa |= std::uint64_t{1} << stored_bits;
  const int exponent = (biased_exponent != 0 ? biased_exponent : 1) - bias;

  // The value is mantissa * 2^exponent.
  constexpr int bits_of_mantissa = stored_bits + 1;
  if (exponent > 127 - bits_of_mantissa) return std::nullopt;
  if (exponent >= 0)
    return exact_product(with_sign(is_negative, unsigned_wide_integer{mantissa} << exponent), power_of_ten(scale));

  // Its product with the power of ten may have 180 bits: the upper ones, and the lowest 64.
  const unsigned_wide_integer power = magnitude(power_of_ten(scale));
  const unsigned_wide_integer lower_product = mantissa * (power & std::numeric_limits<std::uint64_t>::max());
  const unsigned_wide_integer upper = mantissa * (power >> 64U) + (lower_product >> 64U);
  const auto lower = static_cast<std::uint64_t>(lower_product);
  const int shift = -exponent;
  if (shift > 190) return 0;
  const auto bit_of_product = [&](int place) {
    return place < 64 ? lower >> place & 1U : static_cast<std::uint64_t>(upper >> (place - 64) & 1U);
  };
  if (shift < 64 && upper >> (63 + shift) != 0) return std::nullopt;
  unsigned_wide_integer units = shift >= 64 ? upper >> (shift - 64) : upper << (64 - shift) | lower >> shift;
  units += bit_of_product(shift - 1);
  if (units >= magnitude(power_of_ten(wide_digits))) return std::nullopt;
  return with_sign(is_negative, units);
}

/// The nearest double.
constexpr double double_from_units(wide_integer units, int scale) {
  // Within these bounds both numbers are doubles, and one division rounds once.
  constexpr wide_integer largest_exact_integer = wide_integer{1} << 53;
  constexpr int largest_exact_power = 22;
  const wide_integer power = power_of_ten(scale);
  if (scale <= largest_exact_power && magnitude(units) <= magnitude(largest_exact_integer))
    return static_cast<double>(units) / static_cast<double>(power);

  // Binary digits of the quotient until they are more than a double has; the last one says whether any follows.
  const unsigned_wide_integer divisor = magnitude(power);
  unsigned_wide_integer quotient = magnitude(units) / divisor;
  unsigned_wide_integer rest = magnitude(units) % divisor;
  int halvings = 0;
  for (; units != 0 && quotient >> 63U == 0; ++halvings) {
    rest *= 2;
    quotient = quotient * 2 + (rest >= divisor ? 1 : 0);
    if (rest >= divisor) rest -= divisor;
  }
  if (rest != 0) quotient |= 1U;
  auto result = static_cast<double>(quotient);
  for (; halvings > 0; --halvings) result /= 2;
  return units < 0 ? -result : result;
}

}  // namespace sequent::detail
