// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <string_view>

#include "bulk_insert/bulk_insert.hpp"
#include "fetch/fetch.hpp"
#include "harness/libpq.hpp"
#include "harness/program.hpp"
#include "insert/insert.hpp"
#include "lend/lend.hpp"
#include "point_select/point_select.hpp"
#include "round_trips/round_trips.hpp"

namespace benchmarks {
namespace {

/// Makes the workload when the table in PostgreSQL has been filled.
template <workload (*Make)(const setting&)>
workload filled(const setting& how) {
  const libpq::session_handle session = libpq::connect(how.postgres);
  libpq::create_table(session.get());
  libpq::fill(session.get(), make_readings(how.rows));
  return Make(how);
}

constexpr named_workload workloads[] = {{"point select", filled<point_select::make>},
                                        {"fetch", filled<fetch::make>},
                                        {"insert", filled<insert::make>},
                                        {"bulk insert", filled<bulk_insert::make>},
                                        {"lend", lend::make}};

}  // namespace
}  // namespace benchmarks

int main(int argument_count, char** arguments) {
  if (argument_count == 2 && arguments[1] == std::string_view("--round-trips"))
    return benchmarks::round_trips::print_table();
  return benchmarks::run_program({arguments, static_cast<std::size_t>(argument_count)}, benchmarks::workloads);
}
