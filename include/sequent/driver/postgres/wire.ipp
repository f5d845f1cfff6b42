// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <charconv>
#include <string>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/wire.hpp>

namespace sequent::driver::postgres {
namespace detail {

/// Day 0 of the Julian calendar, where PostgreSQL's calendar begins. The C++ types end before PostgreSQL's.
inline constexpr std::chrono::sys_days first_wire_day = std::chrono::year(-4713) / 11 / 24;

}  // namespace detail

SEQUENT_INLINE std::int64_t wire_from_timestamp(timestamp time) {
  if (time < detail::first_wire_day) throw encode_error("a timestamp is earlier than PostgreSQL can hold");
  return time.time_since_epoch().count() - wire_epoch_distance;
}

SEQUENT_INLINE std::int32_t wire_from_date(date day) {
  if (!day.ok()) throw encode_error("a date that is not in the calendar cannot be stored");
  if (std::chrono::sys_days(day) < detail::first_wire_day)
    throw encode_error("a date is earlier than PostgreSQL can hold");
  return static_cast<std::int32_t>((std::chrono::sys_days(day) - wire_epoch).count());
}

SEQUENT_INLINE std::optional<date> date_from_wire(std::int32_t days) noexcept {
  constexpr std::int64_t first = (std::chrono::sys_days(std::chrono::year::min() / 1 / 1) - wire_epoch).count();
  constexpr std::int64_t last = (std::chrono::sys_days(std::chrono::year::max() / 12 / 31) - wire_epoch).count();
  if (days < first || days > last) return std::nullopt;
  return date(wire_epoch + std::chrono::days(days));
}

SEQUENT_INLINE std::optional<double> double_from_numeric(std::string_view wire) {
  // Digits in base 10000, the first of which has the given weight.
  constexpr std::size_t header = 8;
  if (wire.size() < header) return std::nullopt;
  const auto digit_count = load_number<std::uint16_t>(wire.data());
  const auto weight = load_number<std::int16_t>(wire.data() + 2);
  const auto sign = load_number<std::uint16_t>(wire.data() + 4);
  if (wire.size() != header + std::size_t{digit_count} * 2) return std::nullopt;

  constexpr std::uint16_t negative = 0x4000;
  constexpr std::uint16_t not_a_number = 0xC000;
  constexpr std::uint16_t infinity = 0xD000;
  constexpr std::uint16_t minus_infinity = 0xF000;
  if (sign == not_a_number) return std::numeric_limits<double>::quiet_NaN();
  if (sign == infinity) return std::numeric_limits<double>::infinity();
  if (sign == minus_infinity) return -std::numeric_limits<double>::infinity();

  // The nearest double is what the library's own reader of decimals finds.
  std::string decimal = sign == negative ? "-0" : "0";
  for (std::size_t i = 0; i < digit_count; ++i) {
    const std::string digits = std::to_string(load_number<std::uint16_t>(wire.data() + header + i * 2));
    decimal.append(digits.size() < 4 ? 4 - digits.size() : 0, '0').append(digits);
  }
  decimal.append("e").append(std::to_string((weight + 1 - static_cast<int>(digit_count)) * 4));
  double value = 0;
  const auto parsed = std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
  if (parsed.ec != std::errc{}) return std::nullopt;
  return value;
}

}  // namespace sequent::driver::postgres
