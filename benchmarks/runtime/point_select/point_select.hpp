// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <functional>

#include "harness/reading.hpp"
#include "harness/workload.hpp"

/// One row by its key, by a prepared statement.
namespace benchmarks::point_select {

using lookup = std::function<reading(std::int64_t key)>;

lookup libpq_text(const setting& how);
lookup libpq_binary(const setting& how);
lookup libpqxx(const setting& how);
lookup sequent_postgres(const setting& how);
lookup sqlite3_api(const setting& how);
lookup sequent_sqlite(const setting& how);

workload make(const setting& how);

}  // namespace benchmarks::point_select
