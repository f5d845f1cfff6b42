// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/config.hpp>

namespace sequent::driver {

/// How many forks lie between this process and the first: two processes that share an open connection differ in it.
///
/// A child has copies of the sockets and files of its parent. Whatever it says on them, and be it good-bye, reaches the
/// parent's session. It costs less than asking for the process id. Any thread may call it.
std::uint64_t process_generation() noexcept;

/// Keeps what a forked child has from its parent, and must neither use nor free, in sight of tools that look for leaks.
/// Any thread may call it.
void leave_to_parent(void* inherited) noexcept;

}  // namespace sequent::driver

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/process.ipp>
#endif
