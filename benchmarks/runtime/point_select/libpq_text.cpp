// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <charconv>

#include "harness/libpq.hpp"
#include "point_select/point_select.hpp"

namespace benchmarks::point_select {

lookup libpq_text(const setting& how) {
  const std::shared_ptr<PGconn> session = libpq::connect(how.postgres);
  libpq::prepare(session.get(), "point_select", libpq::select_one, {libpq::oid_int8});
  return [session](std::int64_t key) {
    char digits[24];
    *std::to_chars(digits, digits + sizeof digits - 1, key).ptr = '\0';
    const char* const values[] = {digits};
    const libpq::result_handle answer(PQexecPrepared(session.get(), "point_select", 1, values, nullptr, nullptr, 0));
    libpq::require_success(session.get(), answer.get());
    return libpq::decode_text(answer.get(), 0);
  };
}

}  // namespace benchmarks::point_select
