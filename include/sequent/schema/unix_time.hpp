// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>

#include <sequent/schema/type.hpp>

namespace sequent {

/// A point in time that is stored as an integer: so many `Duration`s since 1970, in UTC.
///
/// In C++ it is the time, `std::chrono::sys_time<Duration>`, and any time that is no finer becomes one.
template <class Duration>
struct unix_time : std::chrono::sys_time<Duration> {
  constexpr unix_time() = default;
  /// A finer time is rounded by whoever has it: `std::chrono::floor<std::chrono::seconds>(now)`.
  template <std::convertible_to<std::chrono::sys_time<Duration>> Time>
  constexpr unix_time(const Time& time)
      : std::chrono::sys_time<Duration>(detail::time_in<std::chrono::sys_time<Duration>>(time)) {}
};

/// Seconds since 1970, as `time()` and SQLite's `unixepoch()` count them.
using unix_seconds = unix_time<std::chrono::seconds>;
/// Milliseconds since 1970, as Java and JavaScript count them.
using unix_milliseconds = unix_time<std::chrono::milliseconds>;
/// Microseconds since 1970.
using unix_microseconds = unix_time<std::chrono::microseconds>;

template <class Duration>
struct mapped_type<unix_time<Duration>> {
  using stored = std::int64_t;
  using plain = std::chrono::sys_time<Duration>;
  static constexpr stored store(const unix_time<Duration>& time) noexcept { return time.time_since_epoch().count(); }
  static constexpr unix_time<Duration> load(stored count) noexcept {
    return std::chrono::sys_time<Duration>(Duration(count));
  }
  template <class Given>
  static constexpr bool accepts = std::convertible_to<Given, std::chrono::sys_time<Duration>>;
};

}  // namespace sequent
