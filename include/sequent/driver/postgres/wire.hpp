// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>

#include <sequent/config.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver::postgres {

// PostgreSQL's binary format: integers and floating-point numbers in big endian, time as a distance from 2000-01-01.

template <std::size_t Size>
using wire_integer = std::conditional_t<
    Size == 1, std::uint8_t,
    std::conditional_t<Size == 2, std::uint16_t, std::conditional_t<Size == 4, std::uint32_t, std::uint64_t>>>;

/// The value with its bytes in the order of the wire, or back.
template <class Unsigned>
constexpr Unsigned swap_for_wire(Unsigned value) noexcept {
  if constexpr (std::endian::native == std::endian::big || sizeof(Unsigned) == 1) {
    return value;
  } else if constexpr (sizeof(Unsigned) == 2) {
    return static_cast<Unsigned>(value << 8U | value >> 8U);
  } else {
#if defined(__GNUC__)
    // g++ 12 does not see one instruction in the loop below.
    return sizeof(Unsigned) == 4 ? static_cast<Unsigned>(__builtin_bswap32(static_cast<std::uint32_t>(value)))
                                 : static_cast<Unsigned>(__builtin_bswap64(value));
#else
    Unsigned swapped = 0;
    for (std::size_t i = 0; i < sizeof(Unsigned); ++i)
      swapped = static_cast<Unsigned>(swapped << 8U | (value >> (8U * i) & 0xFFU));
    return swapped;
#endif
  }
}

template <class Number>
Number load_number(const char* source) noexcept {
  wire_integer<sizeof(Number)> raw;
  std::memcpy(&raw, source, sizeof(raw));
  return std::bit_cast<Number>(swap_for_wire(raw));
}

template <class Number>
void store_number(char* target, Number value) noexcept {
  const auto raw = swap_for_wire(std::bit_cast<wire_integer<sizeof(Number)>>(value));
  std::memcpy(target, &raw, sizeof(raw));
}

inline constexpr std::chrono::sys_days wire_epoch = std::chrono::year(2000) / 1 / 1;
inline constexpr std::int64_t wire_epoch_distance = std::chrono::microseconds(wire_epoch.time_since_epoch()).count();

// The ends of the range stand for 'infinity' and '-infinity'.
template <class Number>
constexpr bool is_infinity(Number value) noexcept {
  return value == std::numeric_limits<Number>::min() || value == std::numeric_limits<Number>::max();
}

/// Microseconds since 2000. Throws `encode_error` for what is before PostgreSQL's calendar, which begins in 4714 BC.
std::int64_t wire_from_timestamp(timestamp time);

/// Nothing for the infinities, and for the last centuries of PostgreSQL's range, which the C++ type does not reach.
inline std::optional<timestamp> timestamp_from_wire(std::int64_t microseconds) noexcept {
  if (is_infinity(microseconds) || microseconds > std::numeric_limits<std::int64_t>::max() - wire_epoch_distance)
    return std::nullopt;
  return timestamp(std::chrono::microseconds(microseconds + wire_epoch_distance));
}

/// Days since 2000. Throws `encode_error` for what is no day of the calendar, or before PostgreSQL's.
std::int32_t wire_from_date(date day);

/// Nothing for the infinities, and for years beyond those of `std::chrono::year`.
std::optional<date> date_from_wire(std::int32_t days) noexcept;

/// The nearest double to a `numeric`; nothing where it is beyond the range of double, or malformed.
std::optional<double> double_from_numeric(std::string_view wire);

/// Writes a value of fixed size to `target`, which has room for 8 bytes; returns the size.
template <class Stored>
std::size_t store_value(char* target, Stored value) {
  if constexpr (std::is_same_v<Stored, bool>) {
    store_number<std::uint8_t>(target, value ? 1 : 0);
    return 1;
  } else if constexpr (std::is_same_v<Stored, timestamp>) {
    return store_value(target, wire_from_timestamp(value));
  } else if constexpr (std::is_same_v<Stored, date>) {
    return store_value(target, wire_from_date(value));
  } else {
    store_number(target, value);
    return sizeof(Stored);
  }
}

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/wire.ipp>
#endif
