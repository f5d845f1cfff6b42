// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "bulk_insert/bulk_insert.hpp"

namespace benchmarks::bulk_insert {

workload make(const setting& how) {
  const auto rows = std::make_shared<const std::vector<reading>>(make_readings(how.rows));
  const auto add = [&](const char* name, const char* group, const writer& writing) {
    return make_writing_contender(name, group, writing, how, rows);
  };
  return {.name = "bulk insert",
          .operations = how.rows,
          .contenders = {add("libpq, binary (arrays)", "PostgreSQL", libpq_binary(how)),
                         add("libpq, text (COPY)", "PostgreSQL", libpq_text(how)),
                         add("libpqxx (COPY)", "PostgreSQL", libpqxx(how)),
                         add("Sequent on PostgreSQL", "PostgreSQL", sequent_postgres(how)),
                         add("sqlite3 C API", "SQLite", sqlite3_api(how)),
                         add("Sequent on SQLite", "SQLite", sequent_sqlite(how))}};
}

}  // namespace benchmarks::bulk_insert
