// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/config.hpp>
#include <sequent/meta/wide_integer.hpp>

namespace sequent::driver::postgres {

// PostgreSQL's numeric in binary: four words (how many digits follow, the weight of the first, sign, how many decimal
// digits to show after the point), then digits in base 10000 without zeros at either end.

/// A number as `numeric` on the wire, in itself: it allocates nothing. Its view lives as long as it does.
class numeric {
 public:
  /// `units / 10^scale`, with a scale from 0 to 38, which the server shows: 0.00 stays 0.00.
  numeric(wide_integer units, int scale) noexcept;

  std::span<const char> view() const noexcept { return {wire_.data(), size_}; }

 private:
  static constexpr std::size_t header_size = 8;
  // 39 decimal digits, which is what the integer holds, with the point in the least convenient place.
  static constexpr std::size_t most_digits = 11;

  std::array<char, header_size + most_digits * 2> wire_;
  std::size_t size_ = header_size;
};

/// Why a `numeric` cannot be read as a count of units.
enum class numeric_problem { none, not_a_number, infinite, too_fine, too_large, malformed };

struct numeric_units {
  wide_integer units = 0;
  numeric_problem problem = numeric_problem::none;
};

/// The exact number of units of `10^-scale`, which has at most `precision` digits; both are those of a `decimal`.
///
/// Zeros beyond the scale are no obstacle: it is the number that counts, not how many digits the server shows.
numeric_units units_from_numeric(std::string_view wire, int precision, int scale) noexcept;

/// What is wrong, as what follows the name of a column: "holds NaN, ...".
std::string_view description_of(numeric_problem problem) noexcept;

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/numeric.ipp>
#endif
