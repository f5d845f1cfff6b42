// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace sequent {

/// How much of other transactions a transaction sees (SQL standard 4.41). SQLite has `serializable` only.
enum class isolation_level { database_default, read_committed, repeatable_read, serializable };

/// A setting of the server that holds for one transaction, as by SET LOCAL: `{"app.tenant", "7"}`.
struct local_setting {
  std::string name;
  std::string value;
};

/// How often to try a transaction in all, when the database gives it up for another (SQLSTATE 40001 and 40P01). The
/// function runs again from its start, so it must not have done what cannot be done twice.
struct retry {
  int attempts = 1;
  /// The pause before the second attempt; each further one is twice as long. Of each, a random part between the half
  /// and the whole is taken, so that those who met do not meet again.
  std::chrono::milliseconds backoff = std::chrono::milliseconds(5);
  std::chrono::milliseconds longest_backoff = std::chrono::seconds(1);
};

struct transaction_options {
  isolation_level isolation = isolation_level::database_default;
  /// It can write nothing: `read_only_violation`.
  bool read_only = false;
  /// Of one that is serializable and only reads: waits until it cannot fail (PostgreSQL only; SQLite's cannot).
  bool deferrable = false;
  /// PostgreSQL only; where there are some, SQLite throws `error`.
  std::vector<local_setting> set = {};
  /// How long each statement may take, and how long each may wait for a lock; zero is as the session has it. PostgreSQL
  /// only; SQLite throws `error`.
  std::chrono::milliseconds statement_timeout{};
  std::chrono::milliseconds lock_timeout{};
  sequent::retry retry = {};
  /// Where the session is lost during COMMIT, a new one asks for up to ten seconds what became of the transaction: it
  /// was kept, or was rolled back and is tried again as `retry` says (else `transaction_undone`). Only where that
  /// cannot be told, `transaction_in_doubt` is thrown. Not for `connection::transaction`, which has one session.
  bool resolve = false;
};

namespace detail {

/// How a transaction starts: what begins it, what is set in it then, and whether the driver keeps it from writing.
struct transaction_start {
  std::string begin = "BEGIN";
  std::string settings = {};
  bool refuses_writes = false;
  bool is_marked = false;  ///< So that what became of it can be asked on another connection.
};

}  // namespace detail
}  // namespace sequent
