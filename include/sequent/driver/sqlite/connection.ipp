// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <limits>
#include <new>
#include <string>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/driver/redaction.hpp>
#include <sequent/driver/sqlite/connection.hpp>

namespace sequent::driver::sqlite {
namespace detail {

inline int flags_of(open_mode mode) {
  // A connection belongs to one thread at a time, so SQLite's own locks would only cost.
  constexpr int common = SQLITE_OPEN_NOMUTEX;
  switch (mode) {
    case open_mode::read_only:
      return common | SQLITE_OPEN_READONLY;
    case open_mode::read_write:
      return common | SQLITE_OPEN_READWRITE;
    case open_mode::memory:
      return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
    case open_mode::create:
      break;
  }
  return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

/// Sets what SQLite keeps for each connection, or for the file. It answers with what holds from now on.
inline void set_mode(sqlite3* database, const char* pragma, std::string_view wanted) {
  std::string answer;
  const auto read = [](void* found, int, char** values, char**) {
    if (values[0] != nullptr) *static_cast<std::string*>(found) = values[0];
    return 0;
  };
  const std::string text = "PRAGMA " + std::string(pragma) + " = " + std::string(wanted);
  const int code = sqlite3_exec(database, text.c_str(), read, &answer, nullptr);
  if (code != SQLITE_OK || (!answer.empty() && answer != wanted))
    throw connection_error(
        "this SQLite database cannot have " + std::string(pragma) + "=" + std::string(wanted) + ": " +
        (code != SQLITE_OK ? std::string(sqlite3_errmsg(database)) : "it stays at '" + answer + "'"));
}

inline void set_modes(sqlite3* database, const options& settings) {
  // Before the first use of the file: an exclusive WAL needs no shared memory then.
  if (settings.locking_mode) set_mode(database, "locking_mode", word_of(*settings.locking_mode));
  if (settings.journal_mode) set_mode(database, "journal_mode", word_of(*settings.journal_mode));
  if (settings.synchronous) set_mode(database, "synchronous", word_of(*settings.synchronous));
}

}  // namespace detail

SEQUENT_INLINE connection::connection(const options& settings) : statements_(settings.statement_cache_size) {
  if (settings.path.empty() || settings.path.find('\0') != std::string::npos)
    throw connection_error("the path of a SQLite database must not be empty, nor have a NUL byte");
  constexpr int first_with_shared_memory = 3036000;
  if (settings.is_shared_memory && sqlite3_libversion_number() < first_with_shared_memory)
    throw connection_error("a database in memory that connections share needs SQLite 3.36, and this is " +
                           std::string(sqlite3_libversion()));
  // A name like this would be a URL of SQLite's own, or not, as it was compiled.
  const std::string path = (settings.path.starts_with("file:") ? "./" : "") + settings.path;
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &opened, detail::flags_of(settings.mode),
                                   settings.is_shared_memory ? "memdb" : nullptr);
  database_.reset(opened);
  if (code != SQLITE_OK)
    // The URL of a server may have got here, with a password in it.
    throw connection_error("cannot open the SQLite database '" +
                           (path.find('@') == std::string::npos ? settings.path : redacted(settings.path)) +
                           "': " + (opened == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(opened)));

  sqlite3_extended_result_codes(opened, 1);
  const auto longest = static_cast<std::chrono::milliseconds::rep>(std::numeric_limits<int>::max());
  sqlite3_busy_timeout(
      opened, static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(settings.busy_timeout.count(), 0, longest)));
  sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_FKEY, settings.foreign_keys ? 1 : 0, nullptr);
  // Otherwise a misspelt "column" is taken for a string.
  sqlite3_db_config(opened, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  detail::set_modes(opened, settings);
}

SEQUENT_INLINE connection::~connection() {
  if (process_ == process_generation()) return;
  leave_to_parent(database_.release());
  leave_to_parent(new (std::nothrow) statement_cache<local_ptr<statement>>(std::move(statements_)));
}

SEQUENT_INLINE call connection::begin(std::string_view text) {
  return call(local_ptr<statement>::make(native(), text, statement_lifetime::one_run, &watch_));
}

SEQUENT_INLINE call connection::begin_cached(const statement_key& key, std::string_view text) {
  auto prepared = local_ptr<statement>::make(native(), text, statement_lifetime::cached, &watch_);
  statements_.insert(key, prepared);
  return call(std::move(prepared));
}

namespace detail {

/// How many references nothing meets so far.
inline int open_references(sqlite3* database) {
  int now = 0;
  int highest = 0;
  sqlite3_db_status(database, SQLITE_DBSTATUS_DEFERRED_FKS, &now, &highest, 0);
  return now;
}

}  // namespace detail

SEQUENT_INLINE bool connection::defer_foreign_keys() {
  int is_deferred = 0;
  const auto read = [](void* found, int, char** values, char**) {
    *static_cast<int*>(found) = values[0] != nullptr && values[0][0] == '1' ? 1 : 0;
    return 0;
  };
  sqlite3_exec(native(), "PRAGMA defer_foreign_keys", read, &is_deferred, nullptr);
  // What the user has put off until the commit stays put off.
  if (is_deferred != 0 || detail::open_references(native()) != 0) return false;
  sqlite3_exec(native(), "PRAGMA defer_foreign_keys = ON", nullptr, nullptr, nullptr);
  return true;
}

SEQUENT_INLINE void connection::undefer_foreign_keys() noexcept {
  sqlite3_exec(native(), "PRAGMA defer_foreign_keys = OFF", nullptr, nullptr, nullptr);
}

SEQUENT_INLINE void connection::check_foreign_keys() {
  const bool is_broken = detail::open_references(native()) != 0;
  undefer_foreign_keys();
  if (!is_broken) return;
  sql_diagnostics diagnostics;
  diagnostics.message = "FOREIGN KEY constraint failed";
  diagnostics.sqlstate = "23503";
  raise(std::move(diagnostics));
}

}  // namespace sequent::driver::sqlite
