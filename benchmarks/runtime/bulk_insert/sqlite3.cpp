// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "bulk_insert/bulk_insert.hpp"
#include "harness/sqlite.hpp"

namespace benchmarks::bulk_insert {

writer sqlite3_api(const setting&) {
  const std::shared_ptr<sqlite3> database = raw_sqlite::open();
  raw_sqlite::create_table(database.get());
  const std::shared_ptr<sqlite3_stmt> insert = raw_sqlite::prepare(database.get(), raw_sqlite::insert_one);
  return {.write =
              [database, insert](const std::vector<reading>& rows) {
                raw_sqlite::execute(database.get(), "BEGIN");
                for (const reading& row : rows) raw_sqlite::insert(database.get(), insert.get(), row);
                raw_sqlite::execute(database.get(), "COMMIT");
              },
          .database = database};
}

}  // namespace benchmarks::bulk_insert
