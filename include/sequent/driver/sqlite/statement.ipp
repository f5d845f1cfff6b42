// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <exception>
#include <limits>
#include <memory>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/failure.hpp>
#include <sequent/driver/sqlite/statement.hpp>

namespace sequent::driver::sqlite {
namespace detail {

struct statement_closer {
  void operator()(sqlite3_stmt* handle) const noexcept { sqlite3_finalize(handle); }
};
using statement_handle = std::unique_ptr<sqlite3_stmt, statement_closer>;

[[noreturn]] inline void refuse_statement(std::string_view text, std::size_t offset, const char* message,
                                          const char* sqlstate) {
  sql_diagnostics diagnostics;
  diagnostics.message = message;
  diagnostics.sqlstate = sqlstate;
  diagnostics.statement = text;
  diagnostics.position = offset + 1;
  raise(std::move(diagnostics));
}

inline void check_text(std::string_view text) {
  // SQLite would stop at a NUL byte, and run half of what was written.
  if (const std::size_t found = text.find('\0'); found != std::string_view::npos)
    refuse_statement(text, found, "the statement has a NUL byte", "42601");
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    refuse_statement({}, 0, "the statement is longer than 2 GB", "54000");
}

/// Reads the schema anew where another connection has changed it, and returns whether that was so. Where it cannot be
/// read, whatever runs next will say why.
inline bool reread_schema(sqlite3* database) noexcept {
  sqlite3_stmt* handle = nullptr;
  sqlite3_prepare_v2(database, "SELECT 1 FROM sqlite_master", -1, &handle, nullptr);
  if (handle == nullptr) return false;
  const statement_handle reading(handle);
  sqlite3_step(handle);
  return sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0) > 0;
}

inline bool is_in_transaction(sqlite3* database) noexcept {
  return sqlite3_get_autocommit(database) == 0;
}

/// Prepares the command at `offset`, and moves `offset` behind it. Null where only blanks and comments are left.
inline statement_handle prepare_next(sqlite3* database, std::string_view text, std::size_t& offset,
                                     unsigned int flags) {
  const std::string_view rest = text.substr(offset);
  sqlite3_stmt* handle = nullptr;
  const char* tail = nullptr;
  const auto prepare = [&] {
    return sqlite3_prepare_v3(database, rest.data(), static_cast<int>(rest.size()), flags, &handle, &tail);
  };
  int code = prepare();
  if (code == SQLITE_ERROR) {
    // It may be right for tables that another connection has changed. SQLite looks at that for a few mistakes only.
    reread_schema(database);
    code = prepare();
  }
  if (code != SQLITE_OK) raise_last_error(database, text, 0, offset);
  offset = static_cast<std::size_t>(tail - text.data());
  return statement_handle(handle);
}

/// Throws the last error, after it is noted where it means the end of the transaction.
[[noreturn]] inline void raise_noted(sqlite3* database, transaction_watch* watch, bool has_ended, std::string_view text,
                                     std::size_t parameter_count, std::size_t offset = 0) {
  try {
    raise_last_error(database, text, parameter_count, offset);
  } catch (const serialization_failure&) {
    // It is open still. But it reads an old state, and can write nothing any more.
    if (watch != nullptr) watch->note_failure(std::current_exception());
    throw;
  } catch (...) {
    if (watch != nullptr && has_ended) watch->note_failure(std::current_exception());
    throw;
  }
}

}  // namespace detail

SEQUENT_INLINE statement::statement(sqlite3* database, std::string_view text, statement_lifetime lifetime,
                                    transaction_watch* watch)
    : watch_(watch) {
  detail::check_text(text);
  std::size_t offset = 0;
  const unsigned int flags = lifetime == statement_lifetime::cached ? SQLITE_PREPARE_PERSISTENT : 0;
  detail::statement_handle prepared = detail::prepare_next(database, text, offset, flags);
  if (!prepared) detail::refuse_statement(text, 0, "the statement is empty", "42601");
  const std::size_t second = offset;
  while (offset < text.size()) {
    const std::size_t before = offset;
    if (detail::prepare_next(database, text, offset, 0))
      detail::refuse_statement(text, second, "there is a second command behind the first; only scripts have several",
                               "42601");
    if (offset == before) break;
  }
  handle_ = prepared.release();
  parameter_count_ = sqlite3_bind_parameter_count(handle_);
  returns_rows_ = sqlite3_column_count(handle_) > 0;
}

SEQUENT_INLINE std::size_t statement::column_count() const {
  const auto count = static_cast<std::size_t>(sqlite3_column_count(handle_));
  return count > 0 && detail::reread_schema(database())
             ? statement(database(), text(), statement_lifetime::one_run).column_count()
             : count;
}

SEQUENT_INLINE void statement::raise_failed_step() const {
  detail::raise_noted(database(), watch_, !detail::is_in_transaction(database()), text(),
                      static_cast<std::size_t>(parameter_count_));
}

SEQUENT_INLINE void run_script(sqlite3* database, std::string_view script, transaction_watch& watch) {
  detail::check_text(script);
  std::size_t offset = 0;
  while (offset < script.size()) {
    const std::size_t begin = offset;
    const detail::statement_handle command = detail::prepare_next(database, script, offset, 0);
    if (!command) {
      if (offset == begin) return;
      continue;
    }
    if (watch.refuses_writes() && sqlite3_stmt_readonly(command.get()) == 0)
      detail::refuse_statement(script, begin, "the transaction may only read", "25006");
    const bool was_in_transaction = detail::is_in_transaction(database);
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) code = sqlite3_step(command.get());
    const bool has_ended = was_in_transaction && !detail::is_in_transaction(database);
    if (code != SQLITE_DONE) detail::raise_noted(database, &watch, has_ended, script, 0, begin);
    // The next command may begin another transaction.
    if (has_ended) watch.note_end();
  }
}

}  // namespace sequent::driver::sqlite
