// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>

#include <sequent/driver/postgres/numeric.hpp>
#include <sequent/driver/postgres/wire.hpp>

namespace sequent::driver::postgres {
namespace detail {

inline constexpr int decimals_of_digit = 4;
inline constexpr std::uint16_t digit_base = 10'000;

inline constexpr std::uint16_t positive_sign = 0x0000;
inline constexpr std::uint16_t negative_sign = 0x4000;
inline constexpr std::uint16_t not_a_number_sign = 0xC000;
inline constexpr std::uint16_t infinity_sign = 0xD000;
inline constexpr std::uint16_t minus_infinity_sign = 0xF000;

inline unsigned small_power_of_ten(int exponent) noexcept {
  return static_cast<unsigned>(sequent::detail::power_of_ten(exponent));
}

inline numeric_units refused(numeric_problem problem) noexcept {
  return {.units = 0, .problem = problem};
}

/// What a digit counts as: so many tens of the unit, or a fraction of it.
inline numeric_units units_of_digit(std::uint16_t digit, int exponent) noexcept {
  if (digit >= digit_base) return refused(numeric_problem::malformed);
  if (digit == 0) return {};
  if (exponent > sequent::detail::wide_digits) return refused(numeric_problem::too_large);
  if (exponent >= 0) {
    const auto units = sequent::detail::exact_product(digit, sequent::detail::power_of_ten(exponent));
    return units ? numeric_units{.units = *units} : refused(numeric_problem::too_large);
  }
  if (exponent <= -decimals_of_digit) return refused(numeric_problem::too_fine);
  const unsigned divisor = small_power_of_ten(-exponent);
  if (digit % divisor != 0) return refused(numeric_problem::too_fine);
  return {.units = digit / divisor};
}

}  // namespace detail

SEQUENT_INLINE numeric::numeric(wide_integer units, int scale) noexcept {
  // From the last digit to the first. The units may end within a digit, which is then filled with zeros.
  std::array<std::uint16_t, most_digits> digits;
  std::size_t count = 0;
  int weight_of_last = -((scale + detail::decimals_of_digit - 1) / detail::decimals_of_digit);
  unsigned_wide_integer rest = sequent::detail::magnitude(units);
  const auto take_digit = [&](int decimals) {
    const unsigned divisor = detail::small_power_of_ten(decimals);
    const unsigned filling = detail::small_power_of_ten(detail::decimals_of_digit - decimals);
    const auto digit = static_cast<std::uint16_t>(static_cast<unsigned>(rest % divisor) * filling);
    rest /= divisor;
    if (count == 0 && digit == 0) {
      ++weight_of_last;
    } else {
      digits[count++] = digit;
    }
  };
  if (scale % detail::decimals_of_digit != 0) take_digit(scale % detail::decimals_of_digit);
  while (rest != 0) take_digit(detail::decimals_of_digit);

  const int weight = count == 0 ? 0 : weight_of_last + static_cast<int>(count) - 1;
  store_number(wire_.data(), static_cast<std::uint16_t>(count));
  store_number(wire_.data() + 2, static_cast<std::int16_t>(weight));
  store_number(wire_.data() + 4, units < 0 ? detail::negative_sign : detail::positive_sign);
  store_number(wire_.data() + 6, static_cast<std::uint16_t>(scale));
  for (; count > 0; --count, size_ += sizeof(std::uint16_t)) store_number(wire_.data() + size_, digits[count - 1]);
}

SEQUENT_INLINE numeric_units units_from_numeric(std::string_view wire, int precision, int scale) noexcept {
  using detail::refused;
  constexpr std::size_t header_size = 8;
  if (wire.size() < header_size) return refused(numeric_problem::malformed);
  const std::size_t count = load_number<std::uint16_t>(wire.data());
  const int weight = load_number<std::int16_t>(wire.data() + 2);
  const auto sign = load_number<std::uint16_t>(wire.data() + 4);
  if (wire.size() != header_size + count * sizeof(std::uint16_t)) return refused(numeric_problem::malformed);
  if (sign == detail::not_a_number_sign) return refused(numeric_problem::not_a_number);
  if (sign == detail::infinity_sign || sign == detail::minus_infinity_sign) return refused(numeric_problem::infinite);
  if (sign != detail::positive_sign && sign != detail::negative_sign) return refused(numeric_problem::malformed);

  wide_integer units = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto digit = load_number<std::uint16_t>(wire.data() + header_size + i * sizeof(std::uint16_t));
    const auto counted =
        detail::units_of_digit(digit, (weight - static_cast<int>(i)) * detail::decimals_of_digit + scale);
    if (counted.problem != numeric_problem::none) return counted;
    if (__builtin_add_overflow(units, counted.units, &units)) return refused(numeric_problem::too_large);
  }
  if (!sequent::detail::has_at_most_digits(units, precision)) return refused(numeric_problem::too_large);
  return {.units = sign == detail::negative_sign ? -units : units};
}

SEQUENT_INLINE std::string_view description_of(numeric_problem problem) noexcept {
  switch (problem) {
    case numeric_problem::not_a_number:
      return "holds NaN, which sequent::decimal cannot hold";
    case numeric_problem::infinite:
      return "holds an infinite number, which sequent::decimal cannot hold";
    case numeric_problem::too_fine:
      return "holds a number with more digits after the point than the sequent::decimal that it is read as; give that "
             "a larger scale, or round() the number in the statement";
    case numeric_problem::too_large:
      return "holds a number with more digits than the sequent::decimal that it is read as; give that a larger "
             "precision";
    case numeric_problem::malformed:
      return "holds bytes that are no numeric";
    case numeric_problem::none:
      break;
  }
  return {};
}

}  // namespace sequent::driver::postgres
