// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/sequent.hpp"

#include "insert/insert.hpp"

namespace benchmarks::insert {
namespace {

template <class Database>
void insert_all(Database& database, const std::vector<reading>& rows) {
  for (const reading& row : rows) database.connection.execute(sequent::insert_into(readings).values(row));
}

}  // namespace

writer sequent_postgres(const setting& how) {
  const auto database = sequent_library::open<sequent::postgres>(how);
  return {.write = [database](const std::vector<reading>& rows) { insert_all(*database, rows); }};
}

writer sequent_sqlite(const setting& how) {
  const auto database = sequent_library::open<sequent::sqlite>(how);
  return {.write = [database](const std::vector<reading>& rows) { insert_all(*database, rows); },
          .database = {database, database->connection.native()}};
}

}  // namespace benchmarks::insert
