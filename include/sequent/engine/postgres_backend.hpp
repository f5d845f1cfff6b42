// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <sequent/dialect/postgres/definition.hpp>
#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/connection.hpp>
#include <sequent/driver/postgres/login.hpp>
#include <sequent/engine/backend.hpp>
#include <sequent/engine/explain.hpp>
#include <sequent/engine/observation.hpp>
#include <sequent/engine/postgres_transaction.hpp>

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
    const auto open_by = [&](std::string conninfo) {
      return std::make_unique<connection>(driver::postgres::options{
          std::move(conninfo), detail::kept_statements(options), notice_taker_of(options.observer)});
    };
    if (!options.credentials) return open_by(database.text());
    const auto open_with_login = [&] {
      const credentials given = options.credentials();
      return open_by(driver::postgres::with_login(database.text(), given.user, given.password));
    };
    try {
      return open_with_login();
    } catch (const login_refused&) {
      // They may have ended between the call and the login.
      return open_with_login();
    }
  }

  static std::size_t pool_size(const url&, std::size_t asked) { return asked == 0 ? 8 : asked; }

  static detail::transaction_start start(const transaction_options& options, bool /*is_again*/) {
    return {.begin = detail::postgres_begin(options),
            .settings = detail::postgres_settings(options),
            .is_marked = options.resolve && !options.read_only};
  }

  static constexpr bool is_server = true;

  using plan_row = detail::plan_line;
  static constexpr std::string_view explain = "EXPLAIN ";
  static constexpr std::string_view explain_analyze = "EXPLAIN (ANALYZE) ";

  /// DISCARD ALL without what only costs: statements stay prepared, and their plans.
  static constexpr std::string_view reset_session =
      "CLOSE ALL; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; UNLISTEN *; SELECT pg_advisory_unlock_all(); "
      "DISCARD TEMP; DISCARD SEQUENCES";

  static driver::postgres::notice_taker notice_taker_of(const std::shared_ptr<observer>& told) {
    if (!told) return {};
    return [told](std::string_view severity, std::string_view sqlstate, std::string_view message) {
      detail::tell_notice(*told, severity, sqlstate, message);
    };
  }

  static constexpr std::string_view begin_reading = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";
};

}  // namespace sequent
