// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/sequent.hpp"

#include "fetch/fetch.hpp"

namespace benchmarks::fetch {
namespace {

template <class Backend>
fetcher make_fetcher(const setting& how) {
  const auto database = sequent_library::open<Backend>(how);
  return [database] { return database->connection.execute(sequent::select(readings).order_by(readings.id)).all(); };
}

}  // namespace

fetcher sequent_postgres(const setting& how) {
  return make_fetcher<sequent::postgres>(how);
}
fetcher sequent_sqlite(const setting& how) {
  return make_fetcher<sequent::sqlite>(how);
}

}  // namespace benchmarks::fetch
