// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/engine/backend.hpp>
#include <sequent/engine/commit_hooks.hpp>
#include <sequent/engine/executor.hpp>
#include <sequent/engine/link.hpp>
#include <sequent/engine/retries.hpp>
#include <sequent/engine/transaction.hpp>
#include <sequent/engine/transaction_options.hpp>
#include <sequent/pool/lease.hpp>

namespace sequent {

template <class... Backends>
class advisory_lock;
template <class... Backends>
class begun_transaction;
template <class... Backends>
  requires(sizeof...(Backends) > 0)
class engine;

/// A connection that is lent by an engine. Each statement outside a transaction is one by itself.
///
/// It belongs to one thread at a time, dies before the engine, and goes back to the engine when it dies.
template <class... Backends>
class connection : public executor<connection<Backends...>, Backends...> {
 public:
  explicit connection(lease<detail::link<Backends...>> lent) : lease_(std::move(lent)) {}

  /// Runs `work(transaction&)`: commits when it returns, rolls back when it throws. Gives what `work` gives.
  ///
  /// With `options.retry.attempts` above 1 it runs again where the database gave up the transaction for another one.
  /// Throws what `work` and the commit throw, `broken_transaction` where the work returns and cannot be kept,
  /// `transaction_in_doubt` where the session breaks during COMMIT, and `error` inside another transaction of this
  /// connection, where `savepoint` is meant.
  template <class Work>
  auto transaction(Work&& work, const transaction_options& options = {}) {
    if (options.resolve)
      throw error(
          "a connection that is lost cannot ask what became of its transaction: engine::transaction resolves it");
    detail::commit_hooks hooks;
    return hooks.run_behind([&] {
      return detail::with_retries(options.retry, link().observed_by(),
                                  [&](bool is_again) { return attempt(work, options, is_again, hooks, nullptr); });
    });
  }

  /// The native connection of the engine's one backend: `pqxx::connection&` (`pqxx::connection_base&` before libpqxx
  /// 7), or `sqlite3*`.
  [[nodiscard]] decltype(auto) native()
    requires(sizeof...(Backends) == 1)
  {
    return link().visit([]<class Dialect>(auto& native_holder) -> decltype(auto) { return native_holder.native(); });
  }

 private:
  friend class executor<connection, Backends...>;
  friend class advisory_lock<Backends...>;
  friend class begun_transaction<Backends...>;
  friend class engine<Backends...>;

  void require_no_transaction() {
    link().require_transaction();
    if (link().in_transaction()) throw error("this connection is in a transaction already: use its savepoint");
  }
  detail::transaction_start start_of(const transaction_options& options, bool is_again) {
    return link().visit([&]<class Dialect>(auto&) { return backend<Dialect>::start(options, is_again); });
  }

  detail::link<Backends...>& link() { return *lease_; }

  template <class Work>
  decltype(auto) with_link(Work&& work) {
    return link().use(work);
  }

  using resolver = typename detail::atomic_scope<detail::link<Backends...>>::resolver;

  /// Runs a transaction, once. What it is to do behind that is left to the caller.
  template <class Work>
  auto attempt(Work& work, const transaction_options& options, bool is_again, detail::commit_hooks& hooks,
               const resolver* resolves) {
    require_no_transaction();
    detail::atomic_scope<detail::link<Backends...>> scope(link(), start_of(options, is_again));
    scope.resolve_by(resolves);
    const auto running = std::make_shared<sequent::transaction<Backends...>>(link());
    link().remember(running);
    const detail::ending_transaction<sequent::transaction<Backends...>> ends_here{*running, hooks};
    return detail::keep_work_of(scope, work, *running);
  }

  lease<detail::link<Backends...>> lease_;
};

}  // namespace sequent
