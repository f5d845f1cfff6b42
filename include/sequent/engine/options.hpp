// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>

#include <sequent/pool/pool.hpp>

namespace sequent {

class observer;

struct engine_options {
  pool_options pool = {};
  /// How many prepared statements each connection keeps; the one used longest ago makes room for a new one.
  std::size_t statement_cache_size = 256;
  /// Is told of connections, transactions and statements; see `engine/observer.hpp`. The engine keeps it.
  std::shared_ptr<sequent::observer> observer = {};
};

/// Of a function of SQL that is written in C++.
struct function_options {
  /// It gives the same for the same arguments, for ever: the database may call it less often, and takes it in indexes,
  /// CHECK and generated columns.
  bool deterministic = false;
};

/// How much of other transactions a transaction sees (SQL standard 4.41). SQLite has `serializable` only.
enum class isolation_level { database_default, read_committed, repeatable_read, serializable };

struct transaction_options {
  isolation_level isolation = isolation_level::database_default;
  /// How often to try in all, when the database gives up the transaction for another (SQLSTATE 40001 and 40P01). The
  /// function runs again from its start, so it must not have done what cannot be done twice.
  int attempts = 1;
};

}  // namespace sequent
