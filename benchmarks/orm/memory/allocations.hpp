// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

namespace benchmarks::memory {

/// The bytes that this thread has asked `operator new` for, and not given back.
std::ptrdiff_t allocated_bytes() noexcept;

}  // namespace benchmarks::memory
