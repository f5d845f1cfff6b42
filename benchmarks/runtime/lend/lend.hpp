// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include "harness/workload.hpp"

/// Lending a connection and giving it back, where nobody waits.
namespace benchmarks::lend {

workload make(const setting& how);

}  // namespace benchmarks::lend
