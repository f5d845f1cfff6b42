// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>

namespace sequent {

/// What a pool does at one moment, and what it has done since it was made.
struct pool_statistics {
  std::size_t size = 0;     ///< The most connections that may be open.
  std::size_t open = 0;     ///< Those that are open, or being opened or closed.
  std::size_t idle = 0;     ///< Those that can be lent.
  std::size_t lent = 0;     ///< Those on loan.
  std::size_t waiting = 0;  ///< Callers that wait in line.

  std::uint64_t lendings = 0;         ///< Connections that were lent.
  std::uint64_t waits = 0;            ///< Callers that had to wait in line.
  std::uint64_t timeouts = 0;         ///< Callers that waited in vain.
  std::uint64_t opened = 0;           ///< Connections that were opened,
  std::uint64_t failed_openings = 0;  ///< that could not be opened,
  std::uint64_t closed = 0;           ///< that were closed, for whatever reason,
  std::uint64_t broken = 0;           ///< and of these that had broken.
  std::uint64_t pings = 0;            ///< How often one was asked whether it lives.
};

}  // namespace sequent
