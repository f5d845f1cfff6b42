// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>

#include "flush/flush.hpp"
#include "harness/program.hpp"
#include "load/load.hpp"
#include "memory/footprint.hpp"
#include "memory/memory.hpp"

namespace benchmarks {
namespace {

constexpr named_workload workloads[] = {{"load", load::make},
                                        {"flush", flush::make},
                                        {"get", memory::make_get},
                                        {"collection", memory::make_collection},
                                        {"reference", memory::make_reference}};

}  // namespace
}  // namespace benchmarks

int main(int argument_count, char** arguments) {
  const int status =
      benchmarks::run_program({arguments, static_cast<std::size_t>(argument_count)}, benchmarks::workloads);
  if (argument_count == 1 && status == 0) benchmarks::memory::print_footprint();
  return status;
}
