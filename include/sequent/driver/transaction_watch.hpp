// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <exception>
#include <string_view>
#include <utility>

#include <sequent/config.hpp>
#include <sequent/driver/error.hpp>

namespace sequent::driver {

/// What became of a transaction whose session was lost during COMMIT.
enum class commit_fate {
  committed,
  rolled_back,
  /// It has not ended yet.
  open,
  /// This server cannot tell: it is another one, or it has forgotten the transaction.
  unknown
};

/// What became of a transaction that has to stay open until whoever began it ends it.
///
/// The driver notes what fails in it and what ends it: a statement of the user, or the database by itself. The engine
/// asks before it runs more, which would run outside of any transaction, and before it says that the work is kept.
/// It belongs to one connection, thus to one thread at a time.
class transaction_watch {
 public:
  /// The transaction has begun. Whether it is the driver that keeps it from writing: the database does not.
  void begin(bool refuses_writes = false) noexcept {
    is_watching_ = true;
    refuses_writes_ = refuses_writes;
    is_over_ = false;
    is_spoiled_ = false;
    first_failure_ = nullptr;
  }
  /// Whoever began it has ended it.
  void finish() noexcept {
    is_watching_ = false;
    refuses_writes_ = false;
    is_spoiled_ = false;
    first_failure_ = nullptr;
  }
  /// Whoever began it could not end it: it is still there, and nothing of it may stay.
  void note_left_open() noexcept { is_left_open_ = true; }
  /// It was rolled back after all.
  void note_rolled_back() noexcept { is_left_open_ = false; }

  /// The transaction has ended, be it by COMMIT or by ROLLBACK; another one may have begun at once.
  void note_end() noexcept { is_over_ = true; }
  /// The transaction cannot be kept any more, because of this error.
  void note_failure(std::exception_ptr failure) noexcept {
    if (is_watching_ && !first_failure_) first_failure_ = std::move(failure);
  }
  /// A savepoint in it could not be undone: only the whole can be, whatever is forgiven.
  void spoil(std::exception_ptr failure) noexcept {
    is_spoiled_ = is_watching_;
    if (is_watching_) first_failure_ = std::move(failure);
  }
  /// A savepoint from before the failure was gone back to.
  void forgive() noexcept {
    if (!is_over_ && !is_spoiled_) first_failure_ = nullptr;
  }

  bool is_watching() const noexcept { return is_watching_; }
  bool refuses_writes() const noexcept { return refuses_writes_; }
  bool is_over() const noexcept { return is_over_; }
  bool is_spoiled() const noexcept { return is_spoiled_; }
  bool is_left_open() const noexcept { return is_left_open_; }
  const std::exception_ptr& first_failure() const noexcept { return first_failure_; }

  /// Throws `broken_transaction`: it is over, though its function has not returned.
  [[noreturn]] void raise_over() const;
  /// Throws `broken_transaction`: a statement in it failed, and its function went on. `what` is "transaction" or
  /// "savepoint".
  [[noreturn]] void raise_failed(std::string_view what) const;
  /// Throws `broken_transaction`: a COMMIT of the user was answered with a rollback.
  [[noreturn]] void raise_not_committed() const;

 private:
  bool is_watching_ = false;
  bool refuses_writes_ = false;
  bool is_over_ = false;
  bool is_spoiled_ = false;
  bool is_left_open_ = false;
  std::exception_ptr first_failure_;
};

}  // namespace sequent::driver

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/transaction_watch.ipp>
#endif
