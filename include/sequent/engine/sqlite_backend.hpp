// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include <sequent/dialect/sqlite/definition.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/driver/sqlite/connection.hpp>
#include <sequent/engine/backend.hpp>

namespace sequent {

/// SQLite, in memory (`sqlite::memory:`) or in a file (`sqlite:///relative.db`, `sqlite:////absolute.db`).
template <>
struct backend<sqlite> {
  using connection = driver::sqlite::connection;

  static bool accepts(const url& database) { return database.scheme() == "sqlite"; }

  static std::unique_ptr<connection> open(const url& database, const engine_options& options) {
    auto settings = driver::sqlite::options::from_url(database.text());
    settings.statement_cache_size = options.statement_cache_size;
    return std::make_unique<connection>(settings);
  }

  /// One, if none is asked for: SQLite has one writer at a time. Each connection to a database in memory would be
  /// another database.
  static std::size_t pool_size(const url& database, std::size_t asked) {
    const bool is_in_memory = database.text().find(":memory:") != std::string::npos ||
                              database.text().find("mode=memory") != std::string::npos;
    if (is_in_memory && asked > 1)
      throw connection_error("a database in memory has one connection: leave the size of the pool out");
    return asked == 0 ? 1 : asked;
  }

  /// All transactions of SQLite are serializable.
  static std::string begin(const transaction_options&) { return "BEGIN"; }
};

}  // namespace sequent
