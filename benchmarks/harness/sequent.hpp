// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <type_traits>

#include <sequent/postgres.hpp>
#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

#include "harness/sqlite.hpp"
#include "harness/workload.hpp"

namespace benchmarks::sequent_library {

/// An engine and a connection of it.
template <class Backend>
struct database {
  explicit database(const char* url) : engine(url), connection(engine.connect()) {}

  sequent::engine<Backend> engine;
  sequent::connection<Backend> connection;
};

/// Opens the database; the one of SQLite is in memory and is filled here.
template <class Backend>
std::shared_ptr<database<Backend>> open(const setting& how) {
  if constexpr (std::is_same_v<Backend, sequent::sqlite>) {
    auto opened = std::make_shared<database<Backend>>("sqlite::memory:");
    raw_sqlite::create_table(opened->connection.native());
    raw_sqlite::fill(opened->connection.native(), make_readings(how.rows));
    return opened;
  } else {
    return std::make_shared<database<Backend>>(how.postgres.c_str());
  }
}

}  // namespace benchmarks::sequent_library
