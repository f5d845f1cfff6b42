// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/libpqxx.hpp"

#include "insert/insert.hpp"

namespace benchmarks::insert {

writer libpqxx(const setting& how) {
  const auto session = pqxx_library::connect(how.postgres);
  session->prepare("insert", libpq::insert_one);
  const auto work = std::make_shared<pqxx::nontransaction>(*session);
  return {.write = [session, work](const std::vector<reading>& rows) {
    for (const reading& row : rows) {
      work->exec_prepared("insert", row.id, row.title, row.note ? row.note->c_str() : nullptr, row.amount, row.ratio,
                          libpq::text_of(row.taken), row.valid);
    }
  }};
}

}  // namespace benchmarks::insert
