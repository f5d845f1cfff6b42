// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "point_select/point_select.hpp"

#include <memory>

namespace benchmarks::point_select {
namespace {

constexpr std::size_t lookups_in_a_round = 5000;

contender make_contender(const char* name, const char* group, const lookup& look_up, std::size_t rows) {
  const auto sum = std::make_shared<checksum>();
  return {.name = name,
          .group = group,
          .run =
              [=] {
                *sum = {};
                // A step that shares no factor with the number of rows: neighbours would come from one page.
                std::size_t key = 0;
                for (std::size_t i = 0; i < lookups_in_a_round; ++i) {
                  key = (key + 7919) % rows;
                  sum->add(look_up(static_cast<std::int64_t>(key) + 1));
                }
              },
          .checksum = [=] { return sum->value(); }};
}

}  // namespace

workload make(const setting& how) {
  return {.name = "point select",
          .operations = lookups_in_a_round,
          .contenders = {make_contender("libpq, binary", "PostgreSQL", libpq_binary(how), how.rows),
                         make_contender("libpq, text", "PostgreSQL", libpq_text(how), how.rows),
                         make_contender("libpqxx", "PostgreSQL", libpqxx(how), how.rows),
                         make_contender("Sequent on PostgreSQL", "PostgreSQL", sequent_postgres(how), how.rows),
                         make_contender("sqlite3 C API", "SQLite", sqlite3_api(how), how.rows),
                         make_contender("Sequent on SQLite", "SQLite", sequent_sqlite(how), how.rows)}};
}

}  // namespace benchmarks::point_select
