// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

namespace benchmarks {

/// Counts the instructions that this thread runs in user space, where the kernel and the processor let it.
class instruction_counter {
 public:
  instruction_counter();
  instruction_counter(const instruction_counter&) = delete;
  instruction_counter& operator=(const instruction_counter&) = delete;
  ~instruction_counter();

  bool is_available() const { return descriptor_ >= 0; }
  /// The instructions so far; 0 where they are not counted.
  std::uint64_t now() const;

 private:
  int descriptor_;
};

}  // namespace benchmarks
