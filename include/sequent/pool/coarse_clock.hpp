// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>

#include <sequent/config.hpp>

namespace sequent::detail {

/// The steady clock, some milliseconds late where that is cheaper: two exact readings would cost half of what lending a
/// connection may. Any thread may call it.
std::chrono::steady_clock::time_point coarse_now() noexcept;

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/pool/coarse_clock.ipp>
#endif
