// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <libpq-fe.h>

#include <sequent/config.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/postgres/call.hpp>
#include <sequent/driver/postgres/channel.hpp>
#include <sequent/driver/postgres/copy_in.hpp>
#include <sequent/driver/postgres/liveness.hpp>
#include <sequent/driver/postgres/lost_commit.hpp>
#include <sequent/driver/postgres/options.hpp>
#include <sequent/driver/postgres/parameters.hpp>
#include <sequent/driver/postgres/pipeline.hpp>
#include <sequent/driver/postgres/session.hpp>
#include <sequent/driver/statement_key.hpp>
#include <sequent/driver/transaction_watch.hpp>

namespace sequent::driver::postgres {

/// A session with a PostgreSQL server. It may pass between threads, and is used by one at a time.
class connection {
 public:
  /// Throws `connection_error`, without the password.
  explicit connection(const options& settings) : take_notice_(settings.take_notice), channel_(settings) {
    if (take_notice_) channel_.native_session().take_notices(take_notice_);
  }
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;

  /// A run of the statement with that key. `render()` gives its text, and is called only if it is not prepared yet.
  template <class Render>
  call begin(const statement_key& key, Render&& render) {
    if (const local_ptr<statement>* const found = channel_.find(key)) [[likely]]
      return call(channel_, free_parameters(), *found);
    return begin_cached(key, render());
  }

  /// A run of a statement that is not kept.
  call begin(std::string_view text) {
    return call(channel_, free_parameters(), local_ptr<statement>::make(std::string(text), std::nullopt));
  }

  /// Rows that are to flow into a table, named as in SQL; nothing is sent before the first.
  copy_in begin_copy(std::string_view table, std::string_view columns) {
    return copy_in(channel_, free_parameters(), table, columns);
  }

  /// For calls that do not wait for each other. Until it is finished, the connection runs nothing else.
  pipeline open_pipeline() { return pipeline(channel_); }

  void execute_script(std::string_view script) { channel_.run_script(script); }

  /// Lets a text begin a transaction, and another one, if there is one, set what holds in it. Where nothing is run in
  /// it, the server does not hear of it; otherwise both go with the first statement, which throws what they fail with.
  void begin_transaction(std::string_view text, std::string_view settings = {}) {
    channel_.begin_transaction(text, settings);
  }
  /// For a transaction that is beginning: see `commit_mark`.
  void ask_for_mark() { channel_.ask_for_mark(); }
  /// By what the last transaction that was marked is found again; empty as long as nothing was run in it.
  const std::string& commit_mark() const noexcept { return channel_.commit_mark(); }
  /// What became of a transaction that was marked on another connection.
  commit_fate fate_of_commit(const std::string& mark) { return postgres::fate_of_commit(channel_, mark); }
  void set_savepoint() { channel_.set_savepoint(); }
  void release_savepoint() { channel_.release_savepoint(); }
  /// Undoes what was done since the innermost savepoint, and ends it.
  void return_to_savepoint() { channel_.return_to_savepoint(); }
  void rollback() { channel_.rollback(); }
  /// Throws `broken_transaction` where the server answers with a rollback, `transaction_in_doubt` where the session is
  /// lost before it answers, and otherwise why it cannot commit.
  void commit() { channel_.commit(); }

  /// False once the session is lost; it never comes back.
  bool is_usable() const noexcept { return PQstatus(channel_.native_session().raw()) == CONNECTION_OK; }
  /// Asks the server, between transactions. The session is of no use any more unless it answers within that time.
  bool answers_within(std::chrono::milliseconds limit) {
    return postgres::answers_within(channel_.native_session().raw(), limit);
  }
  bool in_transaction() const noexcept {
    const PGTransactionStatusType status = PQtransactionStatus(channel_.native_session().raw());
    return channel_.is_beginning() || status == PQTRANS_INTRANS || status == PQTRANS_INERROR ||
           status == PQTRANS_ACTIVE;
  }
  bool has_failed_transaction() const noexcept {
    return PQtransactionStatus(channel_.native_session().raw()) == PQTRANS_INERROR;
  }
  transaction_watch& watch() noexcept { return channel_.watch(); }
  /// Hears nothing any more that another user of the connection has asked for by LISTEN.
  void stop_listening() { channel_.stop_listening(); }
  /// Closes the session, in which something is left that nobody else may find.
  void abandon() noexcept { abandon_session(raw()); }
  /// For what waits on the session itself.
  PGconn* raw() noexcept { return channel_.native_session().raw(); }
  /// As 15, of PostgreSQL 15.4.
  unsigned server_version() const noexcept {
    return static_cast<unsigned>(PQserverVersion(channel_.native_session().raw())) / 10000U;
  }
  /// From then on nothing waits for a statement, since what is done by it would run ahead. Throws why a transaction
  /// cannot begin that has done nothing yet.
  native_connection& native() {
    channel_.share();
    return channel_.native_session().native();
  }

 private:
  call begin_cached(const statement_key& key, std::string_view text) {
    return call(channel_, free_parameters(), local_ptr<statement>::make(std::string(text), key));
  }

  /// What binds values may run a statement for it: that one has room of its own.
  local_ptr<parameters> free_parameters() const {
    return parameters_.owner_count() == 1 ? parameters_ : local_ptr<parameters>::make();
  }

  const notice_taker take_notice_;  // Outlives the session, which may have something to say in its end.
  channel channel_;
  local_ptr<parameters> parameters_ = local_ptr<parameters>::make();
};

}  // namespace sequent::driver::postgres
