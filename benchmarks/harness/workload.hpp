// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace benchmarks {

/// One way of doing the work of a workload.
struct contender {
  std::string name;
  /// Contenders are compared within a group; the first of a group is what the others are divided by.
  std::string group;
  /// Does one round of the work.
  std::function<void()> run;
  /// The checksum of what the last round did; equal for all contenders of a workload.
  std::function<std::uint64_t()> checksum;
  /// What must be done before a round and is not measured.
  std::function<void()> prepare = [] {};
};

/// The same work, done by several contenders.
struct workload {
  std::string name;
  /// How many operations one round has: figures are given for one operation.
  std::size_t operations;
  std::vector<contender> contenders;
};

/// Where the contenders find their databases, and how much they do.
struct setting {
  /// A URL of libpq; the tables of the workloads are made anew there.
  std::string postgres;
  std::size_t rows = 100'000;
  std::size_t rounds = 15;
  /// Part of the name of what is to be run; empty runs all.
  std::string workload;
  std::string contender;
};

/// Runs the rounds of all contenders by turns and prints their medians. Throws `std::runtime_error` where two
/// contenders did different work.
void run(const workload& measured, const setting& how);

}  // namespace benchmarks
