// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/libpqxx.hpp"

#include "point_select/point_select.hpp"

namespace benchmarks::point_select {

lookup libpqxx(const setting& how) {
  const auto session = pqxx_library::connect(how.postgres);
  session->prepare("point_select", libpq::select_one);
  const auto work = std::make_shared<pqxx::nontransaction>(*session);
  return [session, work](std::int64_t key) {
    const pqxx::result answer = work->exec_prepared("point_select", key);
    return pqxx_library::decode(answer[0]);
  };
}

}  // namespace benchmarks::point_select
