// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <sqlite3.h>

#include <sequent/config.hpp>
#include <sequent/driver/sqlite/time_text.hpp>
#include <sequent/driver/transaction_watch.hpp>

namespace sequent::driver::sqlite {

enum class statement_lifetime { one_run, cached };

/// A prepared statement: exactly one command.
class statement {
 public:
  /// Throws `sql_error`; also for what SQLite would pass over in silence: a second command, no command, a NUL byte.
  /// What the statement does to the transaction is noted by `watch`, if there is one.
  statement(sqlite3* database, std::string_view text, statement_lifetime lifetime, transaction_watch* watch = nullptr);
  statement(const statement&) = delete;
  statement& operator=(const statement&) = delete;
  ~statement() { sqlite3_finalize(handle_); }

  sqlite3_stmt* handle() const noexcept { return handle_; }
  sqlite3* database() const noexcept { return sqlite3_db_handle(handle_); }
  std::string_view text() const noexcept { return sqlite3_sql(handle_); }
  int parameter_count() const noexcept { return parameter_count_; }

  /// How many columns its rows will have, also where another connection has changed a table since it was prepared.
  std::size_t column_count() const;
  bool writes() const noexcept { return sqlite3_stmt_readonly(handle_) == 0; }
  /// Whether it writes, in a transaction that may only read. SQLite itself knows none.
  bool is_refused() const noexcept { return watch_ != nullptr && watch_->refuses_writes() && writes(); }

  /// Room for the text of a time that is bound to a parameter, counted from 1. It stays as long as the statement.
  time_text& time_slot(int parameter) {
    if (time_slots_.empty()) time_slots_.resize(static_cast<std::size_t>(parameter_count_));
    return time_slots_.at(static_cast<std::size_t>(parameter - 1));
  }

  /// Throws why the last step failed. SQLite ends the transaction by itself on some errors.
  [[noreturn]] void raise_failed_step() const;

  /// False for what is done when its first step returns, so that nothing reads its parameters later.
  bool returns_rows() const noexcept { return returns_rows_; }

 private:
  sqlite3_stmt* handle_ = nullptr;
  int parameter_count_ = 0;
  bool returns_rows_ = false;
  transaction_watch* watch_ = nullptr;
  std::vector<time_text> time_slots_;
};

/// Runs all commands of a text, and throws away their rows. Throws `sql_error` with the position in the whole text.
void run_script(sqlite3* database, std::string_view script, transaction_watch& watch);

}  // namespace sequent::driver::sqlite

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/sqlite/statement.ipp>
#endif
