// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

namespace benchmarks::round_trips {

/// Prints how many round trips some works take by Sequent and by libpqxx, and how long on a wire of a millisecond.
/// Gives what `main` returns.
int print_table();

}  // namespace benchmarks::round_trips
