// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/engine/atomic_scope.hpp>
#include <sequent/engine/commit_hooks.hpp>
#include <sequent/engine/connection.hpp>
#include <sequent/engine/transaction_options.hpp>
#include <sequent/engine/transactional.hpp>

namespace sequent {

/// A transaction that ends when the program says so, on a connection of its own: `auto tx = db.begin();`.
///
/// Its destructor rolls it back unless it has ended. It belongs to one thread at a time, and dies before the engine.
/// Once it has ended, its connection is with the engine again, and every call but `is_over` throws `error`.
template <class... Backends>
class begun_transaction : public transactional<begun_transaction<Backends...>, Backends...> {
 public:
  using resolver = typename detail::atomic_scope<detail::link<Backends...>>::resolver;

  /// `resolves` is asked what became of it, where the session is lost during COMMIT.
  begun_transaction(connection<Backends...> lent, const transaction_options& options, resolver resolves)
      : running_(std::make_unique<state>(std::move(lent), options, std::move(resolves))) {}

  /// Keeps what was done, and does what was asked for by `after_commit`. Throws what the database says,
  /// `broken_transaction` where a statement failed before, and `transaction_in_doubt` where the connection breaks
  /// meanwhile; whatever it throws, the transaction has ended.
  void commit() {
    detail::commit_hooks hooks;
    {
      const auto ending = take();
      ending->scope.keep();
      hooks = std::move(ending->hooks);
    }
    hooks.run();
  }

  /// Undoes what was done.
  void rollback() { static_cast<void>(take()); }

  /// Whether it was committed or rolled back.
  [[nodiscard]] bool is_over() const noexcept { return !running_; }

 private:
  friend class executor<begun_transaction, Backends...>;
  friend class transactional<begun_transaction, Backends...>;

  struct state {
    state(connection<Backends...> given, const transaction_options& options, resolver asked)
        : lent(std::move(given)), resolves(std::move(asked)), scope(lent.link(), start_of(lent, options)) {
      if (resolves) scope.resolve_by(&resolves);
    }

    connection<Backends...> lent;
    resolver resolves;
    detail::atomic_scope<detail::link<Backends...>> scope;
    detail::commit_hooks hooks;
  };

  static detail::transaction_start start_of(connection<Backends...>& lent, const transaction_options& options) {
    lent.require_no_transaction();
    return lent.start_of(options, false);
  }

  std::unique_ptr<state> take() {
    if (!running_) throw error("this transaction is over: it was committed or rolled back before");
    link().require_no_pipeline();
    return std::move(running_);
  }

  detail::link<Backends...>& link() {
    if (!running_)
      throw error(
          "this transaction is over, since it was committed or rolled back: nothing can be executed on it any more");
    return running_->lent.link();
  }
  detail::commit_hooks& hooks() noexcept { return running_->hooks; }

  template <class Work>
  decltype(auto) with_link(Work&& work) {
    return link().use(work);
  }

  std::unique_ptr<state> running_;
};

}  // namespace sequent
