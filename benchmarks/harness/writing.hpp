// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "harness/reading.hpp"
#include "harness/workload.hpp"

namespace benchmarks {

/// A contender that writes rows, and where they are then.
struct writer {
  std::function<void(const std::vector<reading>& rows)> write;
  /// The contender's own database in memory; null where it writes to PostgreSQL.
  std::shared_ptr<sqlite3> database = nullptr;
};

/// Empties the table before each round, and reads what was written to compare it.
contender make_writing_contender(const char* name, const char* group, const writer& writing, const setting& how,
                                 const std::shared_ptr<const std::vector<reading>>& rows);

}  // namespace benchmarks
