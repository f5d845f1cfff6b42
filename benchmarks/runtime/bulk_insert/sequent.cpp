// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/sequent.hpp"

#include <span>

#include "bulk_insert/bulk_insert.hpp"

namespace benchmarks::bulk_insert {
namespace {

template <class Database>
void insert_all(Database& database, const std::vector<reading>& rows) {
  database.connection.execute(sequent::insert_into(readings).values(std::span(rows)));
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

}  // namespace benchmarks::bulk_insert
