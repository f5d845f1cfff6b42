// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <sequent/dialect/postgres/definition.hpp>
#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/driver/postgres/connection.hpp>
#include <sequent/engine/backend.hpp>

namespace sequent {

/// PostgreSQL, by `postgresql://…` or libpq's `key=value` words; what they leave out comes from libpq's environment and
/// defaults.
template <>
struct backend<postgres> {
  using connection = driver::postgres::connection;

  static bool accepts(const url& database) {
    return database.scheme().empty() || database.scheme() == "postgresql" || database.scheme() == "postgres";
  }

  static std::unique_ptr<connection> open(const url& database, const engine_options& options) {
    return std::make_unique<connection>(driver::postgres::options{database.text(), options.statement_cache_size});
  }

  static std::size_t pool_size(const url&, std::size_t asked) { return asked == 0 ? 8 : asked; }

  static std::string begin(const transaction_options& options) {
    switch (options.isolation) {
      case isolation_level::read_committed:
        return "BEGIN ISOLATION LEVEL READ COMMITTED";
      case isolation_level::repeatable_read:
        return "BEGIN ISOLATION LEVEL REPEATABLE READ";
      case isolation_level::serializable:
        return "BEGIN ISOLATION LEVEL SERIALIZABLE";
      default:
        return "BEGIN";
    }
  }

  static constexpr std::string_view begin_reading = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";
};

}  // namespace sequent
