// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <sequent/config.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/postgres/exchange.hpp>
#include <sequent/driver/postgres/failure.hpp>
#include <sequent/driver/postgres/options.hpp>
#include <sequent/driver/postgres/parameters.hpp>
#include <sequent/driver/postgres/prepared_statements.hpp>
#include <sequent/driver/postgres/session.hpp>
#include <sequent/driver/postgres/trip.hpp>
#include <sequent/driver/postgres/type_catalog.hpp>
#include <sequent/driver/postgres/waiting_commands.hpp>
#include <sequent/driver/statement_key.hpp>
#include <sequent/driver/transaction_watch.hpp>

namespace sequent::driver::postgres {

class copy_in;
class pipeline;

/// A session with the statements that are prepared in it: what runs statements, and mends what can be mended.
///
/// What is prepared already goes as one message of libpq's; all else as one exchange: what waits to go ahead, the
/// statement with its text, and what the server may forget.
class channel {
 public:
  explicit channel(const options& settings);

  session& native_session() noexcept { return session_; }
  const session& native_session() const noexcept { return session_; }

  /// The statement of that key, prepared already; null if there is none.
  local_ptr<statement>* find(const statement_key& key) noexcept { return prepared_.find(key); }

  /// Prepares the statement if it has a key and is not prepared, and runs it. Throws `sql_error`, `connection_error`.
  ///
  /// Where a table has changed below the statement, or the server has forgotten it, it is prepared anew and runs once
  /// more; inside a transaction, which is lost then, the next run does that.
  result run(const local_ptr<statement>& running, const parameters& values);

  /// Runs all commands of a text by the simple protocol.
  void run_script(std::string_view script);

  /// Lets this text begin a transaction, and another set what holds in it, ahead of the next statement; its errors are
  /// those of that statement. Throws where the session is lost already.
  void begin_transaction(std::string_view text, std::string_view settings = {});
  void set_savepoint();
  void release_savepoint();
  void return_to_savepoint();
  void commit();
  void rollback();
  /// Whether a transaction is yet to begin.
  bool is_beginning() const noexcept { return waiting_.has_begin(); }
  /// Has the transaction that is beginning marked, so that what becomes of it can be asked once the session is lost.
  void ask_for_mark() { waiting_.add(commit_mark_query); }
  /// The mark of the last transaction that was asked for one; empty as long as nothing was run in it.
  const std::string& commit_mark() const noexcept { return commit_mark_; }
  /// Somebody else uses the session as well, from now on: what waits for a statement is sent, and nothing waits any
  /// more. Throws what it fails with.
  void share();

  /// Ends the listening that was begun here, outside of a transaction, and forgets what was heard.
  void stop_listening();

  transaction_watch& watch() noexcept { return watch_; }

  /// The types of this server.
  type_catalog& types() noexcept { return types_; }

  /// How many columns the rows of a statement have; 0 where it gives none. Asks the server, and does not run it.
  std::size_t column_count(const local_ptr<statement>& asked, const parameters& values);

 private:
  friend class copy_in;
  friend class pipeline;

  void send_waiting();
  /// Whether what begins here may wait for a statement: in a transaction that goes on, and nobody else uses.
  bool may_wait() const noexcept;
  /// Throws `sql_error` for a text that cannot be sent with others.
  static void require_sendable(const std::string& text);
  /// What waits is on its way then.
  trip start_trip();
  /// Throws `transaction_in_doubt` where the server may have kept a transaction, and the session was lost before it
  /// said so.
  void check_commit(trip& finished, const std::vector<result>& answers);
  /// What columns a statement has; asked of the server, which does not run it. Throws `sql_error`, `connection_error`.
  result describe(const local_ptr<statement>& asked, const parameters& values);
  /// Asks what goes ahead, then the statement, which is prepared if need be; once more where it was prepared in vain.
  result ask_in_trips(const local_ptr<statement>& asked, const parameters& values, ask::kind what);
  result run_unprepared(const statement& running, const parameters& values);
  /// Whether to ask again: it was not run, and nothing is lost by that.
  bool may_run_again(const local_ptr<statement>& asked, const result& answer, bool has_just_begun);
  [[noreturn]] void raise_in_doubt() const;
  void check_ahead(const trip& finished);
  /// Frees the names of statements that left the cache, in a transaction that has many of them: a failure would take it
  /// along, so a savepoint is set. Tidiness only: it never fails.
  void free_many_in_transaction();
  void leave_copy(const result& answer);
  void note_command(const result& answer, std::string_view text);
  void check(const result& answer, std::string_view text, std::size_t parameter_count);
  result checked(result answer, std::string_view text, std::size_t parameter_count);

  session session_;
  transaction_watch watch_;
  std::string commit_mark_;
  type_catalog types_{session_};
  prepared_statements prepared_;
  waiting_commands waiting_;
  bool is_shared_ = false;
  bool is_listening_ = false;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/channel.ipp>
#endif
