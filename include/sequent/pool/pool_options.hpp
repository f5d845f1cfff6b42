// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstddef>

namespace sequent {

/// When a connection is asked whether it still lives before it is lent, which costs a round trip:
/// `pre_ping::off`, `pre_ping::after(30s)` or `pre_ping::always`.
///
/// Also with `off` one that is older than the last one that broke is asked once.
class pre_ping {
 public:
  static const pre_ping off;
  static const pre_ping always;
  /// Where nobody has used it for so long.
  static constexpr pre_ping after(std::chrono::milliseconds idle) noexcept { return pre_ping(idle); }

  /// Whether one that has been idle for this time is asked.
  template <class Duration>
  [[nodiscard]] constexpr bool asks_after(Duration idle) const noexcept {
    // Threads read the clock before they come to the pool, so that one may seem to have been used later than now.
    return idle_ == std::chrono::milliseconds::zero() || (idle_ != std::chrono::milliseconds::max() && idle >= idle_);
  }

  friend constexpr bool operator==(const pre_ping&, const pre_ping&) = default;

 private:
  explicit constexpr pre_ping(std::chrono::milliseconds idle) noexcept : idle_(idle) {}

  std::chrono::milliseconds idle_;
};

inline constexpr pre_ping pre_ping::off{std::chrono::milliseconds::max()};
inline constexpr pre_ping pre_ping::always{std::chrono::milliseconds::zero()};

/// How a pool behaves. Times of `milliseconds::max()` mean: for ever.
struct pool_options {
  /// The most connections that are open at once; 0 means the backend's default (8 for PostgreSQL; for SQLite 1, and 8
  /// where the URL says `journal_mode=wal`).
  std::size_t size = 0;
  /// How long a caller waits for a connection before `pool_timeout` is thrown.
  std::chrono::milliseconds timeout = std::chrono::seconds(30);
  /// How many idle connections are kept in reserve: they are opened with the engine, and when connections come back.
  std::size_t min_idle = 0;
  /// A connection that nobody has used for so long is closed, unless it is one of the `min_idle` used last.
  std::chrono::milliseconds max_idle_time = std::chrono::milliseconds::max();
  /// A connection that is so old is closed when nobody uses it; some up to a tenth earlier, so that not all go at once.
  std::chrono::milliseconds max_lifetime = std::chrono::milliseconds::max();
  sequent::pre_ping pre_ping = sequent::pre_ping::off;
  /// How long a server may take to answer that; after it the connection is closed, and another one opened.
  std::chrono::milliseconds ping_timeout = std::chrono::seconds(5);
};

}  // namespace sequent
