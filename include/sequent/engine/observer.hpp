// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sequent {

/// A statement that is run. It tells nothing of the values of parameters. At the start only the text is known.
struct statement_event {
  /// As it is sent. It lives as long as the call of the observer.
  std::string_view text{};
  /// What the program calls it, by `.named<"...">()`; empty where it has no name. It lives as long as the program.
  std::string_view name{};
  /// Of one run, where the rows of an INSERT go one by one.
  std::size_t parameter_count = 0;
  /// Whether the connection had it prepared before.
  bool was_prepared = false;
  /// The rows that were written, or read; all of them, where rows go one by one. None where it failed, nor of a script.
  std::int64_t rows = 0;
  /// From before it is prepared until its rows are in the program's memory.
  std::chrono::nanoseconds duration{};
  /// Whether whoever ran it got an exception instead of its rows.
  bool has_failed = false;
  /// Why it failed: as `sql_error::sqlstate()`, and 08006 where the session was lost. Empty of what no database
  /// refused, as a value that cannot be sent. It lives as long as the call of the observer.
  std::string_view sqlstate{};
};

/// A transaction or, inside one, a savepoint; those that the library needs itself are among them.
struct transaction_event {
  bool is_savepoint = false;
  /// From its beginning to its end; nothing where it begins.
  std::chrono::nanoseconds duration{};
};

/// A transaction that the database gave up for another one, and that is about to run again.
struct retry_event {
  /// Which attempt follows: 2 for the first repetition.
  int attempt = 0;
  /// Why the last one failed. It lives as long as the call of the observer.
  std::string_view sqlstate{};
};

/// Somebody has asked the engine for a connection.
struct acquire_event {
  /// How long it took to get one, which may have been opened for it.
  std::chrono::nanoseconds duration{};
  /// Whether there was none: no connection became free in time, or none could be opened.
  bool has_failed = false;
};

/// What a server says beside its answers: of PostgreSQL, by RAISE NOTICE and by commands that do less than was said.
/// All live as long as the call of the observer.
struct notice_event {
  std::string_view severity{};  ///< In the language of the server: WARNING, NOTICE and the like.
  std::string_view sqlstate{};
  std::string_view message{};  ///< It may quote values.
};

struct connection_event {
  /// How long it took to connect.
  std::chrono::nanoseconds duration{};
};

/// Is told what an engine does, by `engine_options::observer`; derive from it, and override what is of interest.
///
/// It is called by the thread that runs the statement, while that waits: by several at once, where several use the
/// engine. What it throws is dropped, and the statement goes on. It must not use the engine that calls it.
class observer {
 public:
  observer() = default;
  observer(const observer&) = delete;
  observer& operator=(const observer&) = delete;
  virtual ~observer() = default;

  virtual void statement_started(const statement_event&) {}
  /// Follows each `statement_started`, on the same thread.
  virtual void statement_ended(const statement_event&) {}

  /// One of the three below follows, on the same thread unless the program takes the transaction to another one.
  virtual void transaction_begun(const transaction_event&) {}
  virtual void transaction_committed(const transaction_event&) {}
  /// By the program, by the database, or since the session was lost.
  virtual void transaction_rolled_back(const transaction_event&) {}
  /// Nobody knows how it ended: the session was lost during COMMIT, or the program ended it by SQL of its own.
  virtual void transaction_left_in_doubt(const transaction_event&) {}

  /// The one before was rolled back; it follows a pause.
  virtual void transaction_retried(const retry_event&) {}

  virtual void connection_opened(const connection_event&) {}
  virtual void connection_acquired(const acquire_event&) {}
  virtual void notice_received(const notice_event&) {}
};

}  // namespace sequent
