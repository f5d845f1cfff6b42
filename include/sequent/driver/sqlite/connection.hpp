// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include <sqlite3.h>

#include <sequent/config.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/process.hpp>
#include <sequent/driver/savepoint.hpp>
#include <sequent/driver/sqlite/call.hpp>
#include <sequent/driver/sqlite/options.hpp>
#include <sequent/driver/sqlite/statement.hpp>
#include <sequent/driver/statement_cache.hpp>
#include <sequent/driver/statement_key.hpp>
#include <sequent/driver/transaction_watch.hpp>

namespace sequent::driver::sqlite {

/// An open SQLite database. It may pass between threads, and is used by one at a time; its cursors die before it.
class connection {
 public:
  /// Throws `connection_error`, naming the path.
  explicit connection(const options& settings);
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;
  /// In a process that was forked meanwhile nothing is closed: it would roll back what the parent is about to do.
  ~connection();

  /// A run of the statement with that key. `render()` gives its text, and is called only if it is not prepared yet.
  template <class Render>
  call begin(const statement_key& key, Render&& render) {
    if (const local_ptr<statement>* const found = statements_.find(key)) [[likely]] {
      const bool is_free = found->owner_count() == 1;
      return is_free ? call(*found) : begin(std::string_view(render()));
    }
    return begin_cached(key, render());
  }

  /// A run of a statement that is not kept.
  call begin(std::string_view text);

  /// Checks foreign keys at the end of some work instead of after each statement of it, where several statements stand
  /// for one: SQL checks a statement as a whole. Returns whether it is this call that put the check off.
  bool defer_foreign_keys();
  /// Ends what `defer_foreign_keys` began. Throws `foreign_key_violation` where a reference is left that nothing meets.
  void check_foreign_keys();
  /// Ends it without a check, where the work failed and is undone.
  void undefer_foreign_keys() noexcept;

  void execute_script(std::string_view script) { run_script(native(), script, watch_); }
  void begin_transaction(std::string_view text, std::string_view /*settings*/ = {}) { execute_script(text); }
  void set_savepoint() { execute_script(savepoint_command); }
  void release_savepoint() { execute_script(release_command); }
  /// Undoes what was done since the innermost savepoint, and ends it.
  void return_to_savepoint() { execute_script(return_command); }
  void rollback() { execute_script("ROLLBACK"); }
  /// Throws why it cannot commit. The transaction may be open then: SQLite waits for those who read.
  void commit() { execute_script("COMMIT"); }

  bool is_usable() const noexcept { return database_ != nullptr; }
  bool in_transaction() const noexcept { return sqlite3_get_autocommit(database_.get()) == 0; }
  /// SQLite undoes a failed statement, and either keeps the transaction or ends it. But one that reads an old state can
  /// write nothing any more, whatever its function makes of the error.
  bool has_failed_transaction() const noexcept { return watch_.first_failure() != nullptr; }
  transaction_watch& watch() noexcept { return watch_; }
  sqlite3* native() const noexcept { return database_.get(); }

 private:
  struct closer {
    // A cursor that wrongly outlives the connection keeps the database open, instead of reading freed memory.
    void operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }
  };

  call begin_cached(const statement_key& key, std::string_view text);

  std::unique_ptr<sqlite3, closer> database_;
  std::uint64_t process_ = process_generation();
  transaction_watch watch_;
  statement_cache<local_ptr<statement>> statements_;
};

}  // namespace sequent::driver::sqlite

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/sqlite/connection.ipp>
#endif
