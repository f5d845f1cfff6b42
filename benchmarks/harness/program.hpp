// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <span>
#include <string_view>

#include "harness/workload.hpp"

namespace benchmarks {

/// A workload that a program can be asked for by its name.
struct named_workload {
  std::string_view name;
  /// Fills the databases, and gives the workload.
  workload (*make)(const setting&);
};

/// The whole of a program that measures these workloads: reads its options, and runs those that they name. Gives what
/// `main` returns.
int run_program(std::span<char* const> arguments, std::span<const named_workload> workloads);

}  // namespace benchmarks
