// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/sqlite.hpp"
#include "insert/insert.hpp"

namespace benchmarks::insert {

writer sqlite3_api(const setting&) {
  const std::shared_ptr<sqlite3> database = raw_sqlite::open();
  raw_sqlite::create_table(database.get());
  const std::shared_ptr<sqlite3_stmt> insert = raw_sqlite::prepare(database.get(), raw_sqlite::insert_one);
  return {.write =
              [database, insert](const std::vector<reading>& rows) {
                for (const reading& row : rows) raw_sqlite::insert(database.get(), insert.get(), row);
              },
          .database = database};
}

}  // namespace benchmarks::insert
