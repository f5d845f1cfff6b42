// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/sqlite.hpp"
#include "point_select/point_select.hpp"

namespace benchmarks::point_select {

lookup sqlite3_api(const setting& how) {
  const std::shared_ptr<sqlite3> database = raw_sqlite::open();
  raw_sqlite::create_table(database.get());
  raw_sqlite::fill(database.get(), make_readings(how.rows));
  const std::shared_ptr<sqlite3_stmt> select = raw_sqlite::prepare(database.get(), raw_sqlite::select_one);
  return [database, select](std::int64_t key) {
    if (sqlite3_bind_int64(select.get(), 1, key) != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database.get()));
    raw_sqlite::require(database.get(), sqlite3_step(select.get()), SQLITE_ROW);
    reading row = raw_sqlite::decode(select.get());
    sqlite3_reset(select.get());
    return row;
  };
}

}  // namespace benchmarks::point_select
