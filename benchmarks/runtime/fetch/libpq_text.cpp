// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "fetch/fetch.hpp"
#include "harness/libpq.hpp"

namespace benchmarks::fetch {

fetcher libpq_text(const setting& how) {
  const std::shared_ptr<PGconn> session = libpq::connect(how.postgres);
  libpq::prepare(session.get(), "fetch", libpq::select_all, {});
  return [session] {
    const libpq::result_handle answer(PQexecPrepared(session.get(), "fetch", 0, nullptr, nullptr, nullptr, 0));
    libpq::require_success(session.get(), answer.get());
    std::vector<reading> rows;
    const int count = PQntuples(answer.get());
    rows.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row) rows.push_back(libpq::decode_text(answer.get(), row));
    return rows;
  };
}

}  // namespace benchmarks::fetch
