// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "fetch/fetch.hpp"
#include "harness/sqlite.hpp"

namespace benchmarks::fetch {

fetcher sqlite3_api(const setting& how) {
  const std::shared_ptr<sqlite3> database = raw_sqlite::open();
  raw_sqlite::create_table(database.get());
  raw_sqlite::fill(database.get(), make_readings(how.rows));
  const std::shared_ptr<sqlite3_stmt> select = raw_sqlite::prepare(database.get(), raw_sqlite::select_all);
  return [database, select] { return raw_sqlite::read_all(database.get(), select.get()); };
}

}  // namespace benchmarks::fetch
