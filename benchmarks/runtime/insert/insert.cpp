// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "insert/insert.hpp"

namespace benchmarks::insert {

workload make(const setting& how) {
  constexpr std::size_t inserts_in_a_round = 2000;
  const auto rows = std::make_shared<const std::vector<reading>>(make_readings(inserts_in_a_round));
  const auto add = [&](const char* name, const char* group, const writer& writing) {
    return make_writing_contender(name, group, writing, how, rows);
  };
  return {.name = "insert",
          .operations = inserts_in_a_round,
          .contenders = {add("libpq, binary", "PostgreSQL", libpq_binary(how)),
                         add("libpq, text", "PostgreSQL", libpq_text(how)), add("libpqxx", "PostgreSQL", libpqxx(how)),
                         add("Sequent on PostgreSQL", "PostgreSQL", sequent_postgres(how)),
                         add("sqlite3 C API", "SQLite", sqlite3_api(how)),
                         add("Sequent on SQLite", "SQLite", sequent_sqlite(how))}};
}

}  // namespace benchmarks::insert
