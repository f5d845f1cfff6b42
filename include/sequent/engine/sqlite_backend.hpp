// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <sequent/dialect/sqlite/definition.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/connection.hpp>
#include <sequent/driver/sqlite/function.hpp>
#include <sequent/engine/backend.hpp>
#include <sequent/engine/explain.hpp>

namespace sequent {

/// SQLite, in memory (`sqlite::memory:`) or in a file (`sqlite:///relative.db`, `sqlite:////absolute.db`, or a
/// `std::filesystem::path`).
template <>
struct backend<sqlite> {
  using connection = driver::sqlite::connection;

  static bool accepts(const url& database) { return database.scheme() == "sqlite"; }

  static std::unique_ptr<connection> open(const url& database, const engine_options& options) {
    if (options.credentials) throw connection_error("SQLite has no logins: leave the credentials out");
    if (options.pooler != pooler::none) throw connection_error("SQLite has no pooler before it: leave .pooler out");
    auto settings = settings_of(database);
    settings.statement_cache_size = detail::kept_statements(options);
    return std::make_unique<connection>(settings);
  }

  /// If none is asked for, one: SQLite has one writer at a time. With a write-ahead log others read meanwhile.
  static std::size_t pool_size(const url& database, std::size_t asked) {
    const auto settings = settings_of(database);
    if (asked > 1 && settings.is_in_memory() && !settings.is_shared_memory)
      throw connection_error(
          "a database in memory has one connection: leave the size of the pool out, or name one that connections "
          "share: "
          "sqlite:////name?vfs=memdb");
    const bool is_exclusive = settings.locking_mode == driver::sqlite::locking_mode::exclusive;
    if (asked > 1 && is_exclusive)
      throw connection_error(
          "locking_mode=exclusive lets one connection at the file, and no other: leave the size of the pool out");
    const bool has_readers = settings.journal_mode == driver::sqlite::journal_mode::wal && !is_exclusive;
    if (asked == 0) return has_readers ? 8 : 1;
    return asked;
  }

  static const char* refusal_of(const url& database, const pool_options& options) {
    const bool closes_idle_ones = options.max_idle_time != std::chrono::milliseconds::max() ||
                                  options.max_lifetime != std::chrono::milliseconds::max();
    if (!closes_idle_ones || !is_in_memory(database)) return nullptr;
    return "a database in memory ends with its connection: leave max_idle_time and max_lifetime out";
  }

  /// SQLite knows the locks of its process by heart. A child inherits what it knows and not the locks: it would read
  /// what the parent is about to change, and write where nobody looks.
  static const char* refusal_after_fork(const url& database) {
    if (is_in_memory(database))
      return "this database is in the memory of the parent process: after a fork, the child makes an engine of its own";
    return "SQLite does not work across a fork: let the engines of this file die before the fork, and make one in the "
           "child";
  }

  static constexpr bool calls_cpp = true;

  template <class Function>
  static consteval bool can_define() {
    return driver::sqlite::is_sql_function<Function>();
  }
  template <name Name, class Function>
  static void define(connection& session, const std::shared_ptr<const Function>& function,
                     const function_options& options) {
    driver::sqlite::define_function<Name>(session.native(), function, options.deterministic);
  }
  template <class State>
  static consteval bool can_define_aggregate() {
    return driver::sqlite::is_sql_aggregate<State>();
  }
  template <name Name, class State>
  static void define_aggregate(connection& session, const function_options& options) {
    driver::sqlite::define_aggregate<Name, State>(session.native(), options.deterministic);
  }

  /// All transactions of SQLite are serializable. One that lost against another, which wrote first, takes the right to
  /// write at once. Throws `error` for what SQLite has not.
  static detail::transaction_start start(const transaction_options& options, bool is_again) {
    using std::chrono::milliseconds;
    if (!options.set.empty()) throw error("SQLite has no settings of a transaction: leave .set out");
    if (options.statement_timeout != milliseconds::zero() || options.lock_timeout != milliseconds::zero())
      throw error("SQLite has no time limits of a transaction: leave .statement_timeout and .lock_timeout out");
    return {.begin = is_again && !options.read_only ? "BEGIN IMMEDIATE" : "BEGIN", .refuses_writes = options.read_only};
  }
  static constexpr std::string_view begin_reading = "BEGIN";

  using plan_row = detail::plan_step;
  static constexpr std::string_view explain = "EXPLAIN QUERY PLAN ";

 private:
  /// Each connection to such a database would be another database.
  static bool is_in_memory(const url& database) { return settings_of(database).is_in_memory(); }

  static driver::sqlite::options settings_of(const url& database) {
    if (!database.is_path()) return driver::sqlite::options::from_url(database.text());
    // A file may have the name that SQLite has for a database in memory.
    const bool is_word = database.text().starts_with(':');
    return {.path = (is_word ? "./" : "") + database.text()};
  }
};

}  // namespace sequent
