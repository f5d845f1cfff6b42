// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <variant>

#include <sequent/config.hpp>

namespace sequent {

struct connect_now_option {};
struct lazily_option {};

/// The engine connects when it is made, so that a wrong URL is known at once.
inline constexpr connect_now_option connect_now{};
/// The engine connects when it is first used.
inline constexpr lazily_option lazily{};
/// The engine connects when it is made, and tries for so long: the database may still be starting.
struct wait_for {
  std::chrono::milliseconds limit;
};

/// When an engine connects first: `connect_now`, `lazily` or `wait_for{30s}`.
using first_connection = std::variant<connect_now_option, lazily_option, wait_for>;

namespace detail {

/// Connects by `connect(connecting)`, or not. Throws what that throws; the last `connection_error` where one has to
/// wait.
void connect_first(const first_connection& when, void (*connect)(void* connecting), void* connecting);

}  // namespace detail

}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/first_connection.ipp>
#endif
