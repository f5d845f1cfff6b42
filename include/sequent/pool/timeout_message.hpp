// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <string>

#include <sequent/config.hpp>
#include <sequent/pool/pool_core.hpp>

namespace sequent::detail {

/// What `pool_timeout` says to one who has waited for that long: who holds the connections, and since when.
///
/// Those that hold most are named, by file and line; it is of some lines at most.
std::string timeout_message(const pool_core& lender, std::chrono::milliseconds waited, pool_time now);

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/pool/timeout_message.ipp>
#endif
