// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "fetch/fetch.hpp"

#include <memory>

namespace benchmarks::fetch {
namespace {

contender make_contender(const char* name, const char* group, const fetcher& fetch) {
  const auto sum = std::make_shared<std::uint64_t>();
  return {.name = name, .group = group, .run = [=] { *sum = checksum_of(fetch()); }, .checksum = [=] { return *sum; }};
}

}  // namespace

workload make(const setting& how) {
  return {.name = "fetch",
          .operations = how.rows,
          .contenders = {make_contender("libpq, binary", "PostgreSQL", libpq_binary(how)),
                         make_contender("libpq, text", "PostgreSQL", libpq_text(how)),
                         make_contender("libpqxx", "PostgreSQL", libpqxx(how)),
                         make_contender("Sequent on PostgreSQL", "PostgreSQL", sequent_postgres(how)),
                         make_contender("sqlite3 C API", "SQLite", sqlite3_api(how)),
                         make_contender("Sequent on SQLite", "SQLite", sequent_sqlite(how))}};
}

}  // namespace benchmarks::fetch
