// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/libpq.hpp"
#include "insert/insert.hpp"

namespace benchmarks::insert {
namespace {

void insert_row(PGconn* session, const reading& row) {
  char id[8], amount[4], ratio[8], taken[8];
  libpq::to_wire(id, row.id);
  libpq::to_wire(amount, row.amount);
  libpq::to_wire(ratio, std::bit_cast<std::uint64_t>(row.ratio));
  libpq::to_wire(taken, row.taken.time_since_epoch().count() - libpq::microseconds_to_2000);
  const char valid = row.valid ? 1 : 0;
  const char* const values[] = {id,    row.title.data(), row.note ? row.note->data() : nullptr, amount, ratio, taken,
                                &valid};
  const int sizes[] = {
      8, static_cast<int>(row.title.size()), row.note ? static_cast<int>(row.note->size()) : 0, 4, 8, 8, 1};
  constexpr int formats[] = {1, 1, 1, 1, 1, 1, 1};
  const libpq::result_handle answer(PQexecPrepared(session, "insert", 7, values, sizes, formats, 1));
  libpq::require_success(session, answer.get());
}

}  // namespace

writer libpq_binary(const setting& how) {
  const std::shared_ptr<PGconn> session = libpq::connect(how.postgres);
  libpq::prepare(session.get(), "insert", libpq::insert_one,
                 {libpq::oid_int8, libpq::oid_text, libpq::oid_text, libpq::oid_int4, libpq::oid_float8,
                  libpq::oid_timestamptz, libpq::oid_bool});
  return {.write = [session](const std::vector<reading>& rows) {
    for (const reading& row : rows) insert_row(session.get(), row);
  }};
}

}  // namespace benchmarks::insert
