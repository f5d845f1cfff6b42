// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/libpq.hpp"
#include "point_select/point_select.hpp"

namespace benchmarks::point_select {

lookup libpq_binary(const setting& how) {
  const std::shared_ptr<PGconn> session = libpq::connect(how.postgres);
  libpq::prepare(session.get(), "point_select", libpq::select_one, {libpq::oid_int8});
  return [session](std::int64_t key) {
    char wire[8];
    libpq::to_wire(wire, key);
    const char* const values[] = {wire};
    const int sizes[] = {sizeof wire};
    const int formats[] = {1};
    const libpq::result_handle answer(PQexecPrepared(session.get(), "point_select", 1, values, sizes, formats, 1));
    libpq::require_success(session.get(), answer.get());
    return libpq::decode_binary(answer.get(), 0);
  };
}

}  // namespace benchmarks::point_select
