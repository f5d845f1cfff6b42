// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <optional>

namespace sequent {

// ISO C++ has no integer of this size; each compiler that we support has this one.

/// An integer of 128 bits, which holds every number of 38 decimal digits.
__extension__ using wide_integer = __int128;
__extension__ using unsigned_wide_integer = unsigned __int128;

}  // namespace sequent

// Exact arithmetic on numbers of at most 38 digits. Each function takes such numbers only, and gives nothing where the
// result is none.
namespace sequent::detail {

inline constexpr int wide_digits = 38;

inline constexpr auto powers_of_ten = [] {
  std::array<wide_integer, wide_digits + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

/// Ten to a power from 0 to 38.
constexpr wide_integer power_of_ten(int exponent) {
  return powers_of_ten[static_cast<std::size_t>(exponent)];
}

/// The distance from zero; defined for the least integer, too.
constexpr unsigned_wide_integer magnitude(wide_integer value) {
  const auto bits = static_cast<unsigned_wide_integer>(value);
  return value < 0 ? 0 - bits : bits;
}

constexpr wide_integer with_sign(bool is_negative, unsigned_wide_integer magnitude) {
  return static_cast<wide_integer>(is_negative ? 0 - magnitude : magnitude);
}

constexpr bool has_at_most_digits(wide_integer value, int digits) {
  return magnitude(value) < magnitude(power_of_ten(digits));
}

constexpr std::optional<wide_integer> exact_product(wide_integer left, wide_integer right) {
  wide_integer product = 0;
  if (__builtin_mul_overflow(left, right, &product) || !has_at_most_digits(product, wide_digits)) return std::nullopt;
  return product;
}

/// `left * 10^exponent + right`, with an exponent from 0 to 38.
constexpr std::optional<wide_integer> exact_sum(wide_integer left, int exponent, wide_integer right) {
  // What is scaled may leave the range where the sum does not: the part of `right` that counts as much is added first.
  const wide_integer power = power_of_ten(exponent);
  wide_integer sum = 0;
  if (__builtin_add_overflow(left, right / power, &sum) || __builtin_mul_overflow(sum, power, &sum) ||
      __builtin_add_overflow(sum, right % power, &sum) || !has_at_most_digits(sum, wide_digits))
    return std::nullopt;
  return sum;
}

/// The order of `left / 10^left_scale` and `right / 10^right_scale`.
constexpr std::strong_ordering exact_order(wide_integer left, int left_scale, wide_integer right, int right_scale) {
  if (left_scale > right_scale) return 0 <=> exact_order(right, right_scale, left, left_scale);
  // What leaves the range is farther from zero than all that is within.
  wide_integer scaled = 0;
  if (__builtin_mul_overflow(left, power_of_ten(right_scale - left_scale), &scaled)) return left <=> 0;
  return scaled <=> right;
}

/// `dividend * 10^exponent / divisor`, rounded half away from zero, with an exponent from -38 on; `divisor` is not 0.
constexpr std::optional<wide_integer> rounded_quotient(wide_integer dividend, int exponent, wide_integer divisor) {
  const unsigned_wide_integer limit = magnitude(power_of_ten(wide_digits));
  unsigned_wide_integer divided_by = magnitude(divisor);
  for (; exponent < 0; ++exponent)
    if (__builtin_mul_overflow(divided_by, 10U, &divided_by)) return 0;
  unsigned_wide_integer quotient = magnitude(dividend) / divided_by;
  unsigned_wide_integer rest = magnitude(dividend) % divided_by;
  for (; exponent > 0; --exponent) {
    if (quotient >= limit / 10) return std::nullopt;
    // Ten times the rest may leave the range. Ten is 1010 in binary: what is doubled stays below three divisors.
    unsigned_wide_integer digit = 0;
    unsigned_wide_integer tenfold = 0;
    for (const bool bit : {true, false, true, false}) {
      tenfold = tenfold * 2 + (bit ? rest : 0);
      digit *= 2;
      for (; tenfold >= divided_by; tenfold -= divided_by) ++digit;
    }
    quotient = quotient * 10 + digit;
    rest = tenfold;
  }
  if (rest >= divided_by - rest) ++quotient;
  if (quotient >= limit) return std::nullopt;
  return with_sign((dividend < 0) != (divisor < 0), quotient);
}

}  // namespace sequent::detail
