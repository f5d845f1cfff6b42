// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/sequent.hpp"

#include <memory>

#include "point_select/point_select.hpp"

namespace benchmarks::point_select {
namespace {

template <class Backend>
lookup make_lookup(const setting& how) {
  // The connection is held: the contenders hold theirs, too.
  const auto database = sequent_library::open<Backend>(how);
  return [database](std::int64_t key) {
    return database->connection.execute(sequent::select(readings).where(readings.id == key)).one();
  };
}

}  // namespace

lookup sequent_postgres(const setting& how) {
  return make_lookup<sequent::postgres>(how);
}
lookup sequent_sqlite(const setting& how) {
  return make_lookup<sequent::sqlite>(how);
}

}  // namespace benchmarks::point_select
