// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/instruction_counter.hpp"

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace benchmarks {

instruction_counter::instruction_counter() {
  perf_event_attr counted{};
  counted.type = PERF_TYPE_HARDWARE;
  counted.size = sizeof counted;
  counted.config = PERF_COUNT_HW_INSTRUCTIONS;
  counted.exclude_kernel = 1;
  counted.exclude_hv = 1;
  descriptor_ = static_cast<int>(syscall(SYS_perf_event_open, &counted, 0, -1, -1, 0));
}

instruction_counter::~instruction_counter() {
  if (is_available()) close(descriptor_);
}

std::uint64_t instruction_counter::now() const {
  std::uint64_t count = 0;
  if (is_available() && read(descriptor_, &count, sizeof count) != sizeof count) return 0;
  return count;
}

}  // namespace benchmarks
