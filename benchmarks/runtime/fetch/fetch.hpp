// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <functional>
#include <vector>

#include "harness/reading.hpp"
#include "harness/workload.hpp"

/// The whole table, as a vector of structs.
namespace benchmarks::fetch {

using fetcher = std::function<std::vector<reading>()>;

fetcher libpq_text(const setting& how);
fetcher libpq_binary(const setting& how);
fetcher libpqxx(const setting& how);
fetcher sequent_postgres(const setting& how);
fetcher sqlite3_api(const setting& how);
fetcher sequent_sqlite(const setting& how);

workload make(const setting& how);

}  // namespace benchmarks::fetch
