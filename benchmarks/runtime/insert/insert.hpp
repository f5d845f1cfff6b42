// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include "harness/workload.hpp"
#include "harness/writing.hpp"

/// One row a statement, by a prepared statement.
namespace benchmarks::insert {

writer libpq_text(const setting& how);
writer libpq_binary(const setting& how);
writer libpqxx(const setting& how);
writer sequent_postgres(const setting& how);
writer sqlite3_api(const setting& how);
writer sequent_sqlite(const setting& how);

workload make(const setting& how);

}  // namespace benchmarks::insert
