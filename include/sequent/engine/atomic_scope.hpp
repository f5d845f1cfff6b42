// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <exception>
#include <functional>
#include <string_view>

#include <sequent/driver/error.hpp>
#include <sequent/driver/transaction_watch.hpp>
#include <sequent/engine/observation.hpp>
#include <sequent/engine/transaction_options.hpp>

namespace sequent::detail {

/// Work that is kept whole or not at all: a transaction or, inside one, a savepoint. Unless it is kept, its end undoes
/// it.
template <class Link>
class atomic_scope {
 public:
  /// A savepoint inside a transaction, and a transaction of the database's default kind elsewhere.
  explicit atomic_scope(Link& connection) : atomic_scope(connection, connection.in_transaction(), {}) {}
  /// A savepoint, or a transaction that starts like this.
  atomic_scope(Link& connection, bool is_savepoint, const transaction_start& start)
      : link_(connection), watch_(connection.watch()), is_savepoint_(is_savepoint) {
    if (is_savepoint)
      link_.set_savepoint();
    else
      link_.begin_transaction(start);
    if (!is_savepoint_) watch_.begin(start.refuses_writes);
    if (observer* const told = link_.observed_by()) {
      tell_begun(*told, is_savepoint_);
      began_ = std::chrono::steady_clock::now();
    }
  }
  /// A transaction that starts like this.
  atomic_scope(Link& connection, const transaction_start& start) : atomic_scope(connection, false, start) {}
  /// Asks what became of it, where the session is lost during COMMIT.
  using resolver = std::function<driver::commit_fate(Link& lost)>;
  void resolve_by(const resolver* asked) noexcept { resolver_ = asked; }

  atomic_scope(const atomic_scope&) = delete;
  atomic_scope& operator=(const atomic_scope&) = delete;
  ~atomic_scope() {
    observer* const told = link_.observed_by();
    const transaction_end end = told == nullptr ? transaction_end::unknown : end_so_far();
    if (!is_kept_) undo();
    if (told != nullptr) tell_ended(*told, is_savepoint_, end, std::chrono::steady_clock::now() - began_);
    // Also where it could not be undone: it is over for whoever uses the connection next.
    if (!is_savepoint_) watch_.finish();
  }

  /// Keeps the work. If that fails, the work is undone, and the database's reason is thrown; `broken_transaction` where
  /// a statement in it failed unnoticed, or where it is over already.
  void keep() {
    keep_by([this] { link_.commit(); });
  }
  /// As `keep()`; a transaction is committed by `commit()`.
  template <class Commit>
  void keep_by(const Commit& commit) {
    link_.require_transaction();
    // PostgreSQL would answer COMMIT with a ROLLBACK, and call it a success.
    if (link_.has_failed_transaction() || watch_.is_spoiled())
      watch_.raise_failed(is_savepoint_ ? "savepoint" : "transaction");
    if (is_savepoint_)
      link_.release_savepoint();
    else
      end_by(commit);
    is_kept_ = true;
  }

 private:
  template <class Commit>
  void end_by(const Commit& commit) {
    is_refused_ = true;
    try {
      commit();
    } catch (const transaction_in_doubt&) {
      const driver::commit_fate fate = resolver_ == nullptr ? driver::commit_fate::unknown : (*resolver_)(link_);
      if (fate == driver::commit_fate::committed) return;
      if (fate == driver::commit_fate::rolled_back)
        throw transaction_undone("the session was lost during COMMIT, and the transaction was rolled back");
      is_in_doubt_ = true;
      throw;
    }
  }

  /// What becomes of it, for whoever observes it. Where it is over before its time, and neither by a failure nor since
  /// the session was lost, the program ended it by SQL, which nobody reads.
  [[nodiscard]] transaction_end end_so_far() noexcept {
    if (is_kept_) return transaction_end::committed;
    if (is_in_doubt_) return transaction_end::unknown;
    if (is_refused_ || watch_.first_failure()) return transaction_end::rolled_back;
    try {
      const bool is_over = watch_.is_over() || !link_.in_transaction();
      return is_over && link_.is_usable() ? transaction_end::unknown : transaction_end::rolled_back;
    } catch (...) {
      return transaction_end::unknown;  // The process was forked: the parent has the session.
    }
  }

  void undo() noexcept {
    try {
      // The database may have rolled back by itself, and another transaction may have been begun.
      if (!link_.in_transaction() || (is_savepoint_ && watch_.is_over())) return;
      if (is_savepoint_)
        link_.return_to_savepoint();
      else
        link_.rollback();
    } catch (...) {
      // The exception that is under way tells more.
      if (is_savepoint_)
        watch_.spoil(std::current_exception());
      else
        watch_.note_left_open();
    }
  }

  Link& link_;
  driver::transaction_watch& watch_;
  bool is_savepoint_;
  bool is_kept_ = false;
  bool is_refused_ = false;  // By the COMMIT, unless it was kept.
  bool is_in_doubt_ = false;
  const resolver* resolver_ = nullptr;
  std::chrono::steady_clock::time_point began_{};  // Where it is observed.
};

}  // namespace sequent::detail
