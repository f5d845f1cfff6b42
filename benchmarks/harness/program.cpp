// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/program.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>

namespace benchmarks {
namespace {

void print_usage(std::string_view program, std::span<const named_workload> workloads) {
  std::cerr << "usage: " << program << " [--workload=NAME] [--contender=NAME] [--rounds=N] [--rows=N]\nWorkloads: ";
  for (const named_workload& each : workloads) std::cerr << (&each == workloads.data() ? "" : ", ") << each.name;
  std::cerr << ". Of a contender, a part of its name will do.\n"
               "SEQUENT_TEST_POSTGRES is the URL of a PostgreSQL database; the tables in it are made anew.\n";
}

/// The value of an option; null where the argument is another one.
const char* value_of(std::string_view argument, std::string_view option) {
  return argument.starts_with(option) ? argument.data() + option.size() : nullptr;
}

bool read(const char* argument, setting& how) {
  if (const char* const name = value_of(argument, "--workload=")) {
    how.workload = name;
  } else if (const char* const contender = value_of(argument, "--contender=")) {
    how.contender = contender;
  } else if (const char* const rounds = value_of(argument, "--rounds=")) {
    how.rounds = std::strtoull(rounds, nullptr, 10);
  } else if (const char* const rows = value_of(argument, "--rows=")) {
    how.rows = std::strtoull(rows, nullptr, 10);
  } else {
    return false;
  }
  return how.rounds > 0 && how.rows > 0;
}

bool read(std::span<char* const> options, setting& how) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): there is one thread yet.
  const char* const url = std::getenv("SEQUENT_TEST_POSTGRES");
  if (url != nullptr) how.postgres = url;
  for (const char* const each : options) {
    if (!read(each, how)) return false;
  }
  return url != nullptr;
}

}  // namespace

int run_program(std::span<char* const> arguments, std::span<const named_workload> workloads) {
  setting how;
  if (!read(arguments.subspan(1), how)) {
    print_usage(arguments.front(), workloads);
    return 2;
  }
  try {
    for (const named_workload& each : workloads) {
      if (how.workload.empty() || each.name == how.workload) run(each.make(how), how);
    }
  } catch (const std::exception& failed) {
    std::cerr << arguments.front() << ": " << failed.what() << '\n';
    return 1;
  }
  return 0;
}

}  // namespace benchmarks
