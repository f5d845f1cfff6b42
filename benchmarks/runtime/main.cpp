// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdlib>
#include <exception>
#include <functional>
#include <iostream>
#include <string_view>

#include "bulk_insert/bulk_insert.hpp"
#include "fetch/fetch.hpp"
#include "harness/libpq.hpp"
#include "insert/insert.hpp"
#include "point_select/point_select.hpp"

namespace benchmarks {
namespace {

constexpr const char* usage =
    "usage: runtime_benchmarks [--workload=NAME] [--contender=NAME] [--rounds=N] [--rows=N]\n"
    "Workloads: point select, fetch, insert, bulk insert. Of a contender, a part of its name will do.\n"
    "SEQUENT_TEST_POSTGRES is the URL of a PostgreSQL database; its table 'readings' is made anew.\n";

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

void fill_postgres(const setting& how) {
  const libpq::session_handle session = libpq::connect(how.postgres);
  libpq::create_table(session.get());
  libpq::fill(session.get(), make_readings(how.rows));
}

void run_all(const setting& how) {
  struct named_workload {
    std::string_view name;
    workload (*make)(const setting&);
  };
  constexpr named_workload workloads[] = {{"point select", point_select::make},
                                          {"fetch", fetch::make},
                                          {"insert", insert::make},
                                          {"bulk insert", bulk_insert::make}};
  for (const named_workload& named : workloads) {
    if (!how.workload.empty() && named.name != how.workload) continue;
    fill_postgres(how);
    run(named.make(how), how);
  }
}

}  // namespace
}  // namespace benchmarks

int main(int argument_count, char** arguments) {
  benchmarks::setting how;
  for (int i = 1; i < argument_count; ++i) {
    if (!benchmarks::read(arguments[i], how)) {
      std::cerr << benchmarks::usage;
      return 2;
    }
  }
  // NOLINTNEXTLINE(concurrency-mt-unsafe): there is one thread yet.
  const char* const url = std::getenv("SEQUENT_TEST_POSTGRES");
  if (url == nullptr) {
    std::cerr << benchmarks::usage;
    return 2;
  }
  how.postgres = url;
  try {
    benchmarks::run_all(how);
  } catch (const std::exception& failed) {
    std::cerr << "runtime_benchmarks: " << failed.what() << '\n';
    return 1;
  }
}
