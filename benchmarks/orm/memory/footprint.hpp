// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

namespace benchmarks::memory {

/// Prints what an object of a session takes of memory, beside its row and the row that the database is known to have.
void print_footprint();

}  // namespace benchmarks::memory
