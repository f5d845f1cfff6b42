// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/libpqxx.hpp"

#include <tuple>

#include <pqxx/stream_to>

#include "bulk_insert/bulk_insert.hpp"

namespace benchmarks::bulk_insert {

writer libpqxx(const setting& how) {
  const auto session = pqxx_library::connect(how.postgres);
  return {.write = [session](const std::vector<reading>& rows) {
    pqxx::work transaction(*session);
    pqxx::stream_to stream(transaction, "readings");
    for (const reading& row : rows) {
      stream << std::make_tuple(row.id, row.title, row.note ? row.note->c_str() : nullptr, row.amount, row.ratio,
                                libpq::text_of(row.taken), row.valid);
    }
    stream.complete();
    transaction.commit();
  }};
}

}  // namespace benchmarks::bulk_insert
