// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/libpqxx.hpp"

#include "fetch/fetch.hpp"

namespace benchmarks::fetch {

fetcher libpqxx(const setting& how) {
  const auto session = pqxx_library::connect(how.postgres);
  session->prepare("fetch", libpq::select_all);
  const auto work = std::make_shared<pqxx::nontransaction>(*session);
  return [session, work] {
    const pqxx::result answer = work->exec_prepared("fetch");
    std::vector<reading> rows;
    rows.reserve(answer.size());
    for (const auto& row : answer) rows.push_back(pqxx_library::decode(row));
    return rows;
  };
}

}  // namespace benchmarks::fetch
