// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <atomic>
#include <chrono>
#include <concepts>
#include <memory>
#include <source_location>
#include <utility>

#include <sequent/driver/process.hpp>
#include <sequent/pool/lease.hpp>
#include <sequent/pool/misuse.hpp>
#include <sequent/pool/pool_options.hpp>
#include <sequent/pool/pool_places.hpp>
#include <sequent/pool/pool_statistics.hpp>

namespace sequent {

/// What a pool can lend: `is_usable()` says without asking whether its session is lost, `reset()` ends what the last
/// user left open and throws if it cannot, `answers_within(milliseconds)` asks whether it lives.
template <class T>
concept poolable = requires(T& connection) {
  { connection.is_usable() } -> std::convertible_to<bool>;
  connection.reset();
  { connection.answers_within(std::chrono::milliseconds(1)) } -> std::convertible_to<bool>;
};

/// Opens connections when they are needed, up to a bound, and lends them, first come, first served. It may be shared
/// between threads. It has no thread of its own: what `pool_options` asks for is done by those who lend and give back.
///
/// A pool outlives its leases: its end while one is out is reported and ends the program where NDEBUG is not defined;
/// elsewhere the connection lives on until its lease dies. After a fork the child opens connections of its own. Those
/// of the parent stay open there, unused: closing one would speak on the socket that the parent uses.
template <class Connection>
class pool {
 public:
  static_assert(poolable<Connection>, "a pool lends what has is_usable(), reset() and answers_within(milliseconds)");
  using places = detail::pool_places<Connection>;
  using opener = typename places::opener;

  /// Opens nothing yet.
  pool(const pool_options& options, opener open)
      : open_(std::make_shared<const opener>(std::move(open))),
        manner_(new manner{options}),
        places_(new places(options, open_)) {}
  pool(const pool&) = delete;
  pool& operator=(const pool&) = delete;
  ~pool() {
    const std::unique_ptr<const manner> last(manner_.load());
    places* const here = places_.load();
    if (here->is_foreign()) {
      driver::leave_to_parent(here);
      return;
    }
    [[maybe_unused]] const bool is_gone = here->orphan();
#if !defined(NDEBUG)
    if (!is_gone)
      detail::terminate_with(
          "an engine died while a connection of it was in use: it has to outlive its connections and the threads that "
          "use it");
#endif
  }

  /// Lends a connection to whoever is named: a line of the program, or a single statement. Throws `pool_timeout` if all
  /// are out for too long, `pool_drained`, and what opening one throws.
  [[nodiscard]] lease<Connection> lend(const std::source_location& who = {}) {
    places& here = own_places();
    return {here, here.lend(who)};
  }

  /// Opens `min_idle` connections. Where that fails it is tried again when connections come back.
  void keep_reserve() noexcept { own_places().keep_reserve(); }

  /// Takes other options from now on: what is too much is closed as soon as nobody uses it. Who waits already, waits as
  /// long as it was to.
  void reconfigure(const pool_options& options) {
    change([&](manner& next) { next.options = options; });
    own_places().reconfigure(options);
  }

  /// Lends nothing any more, and refuses those who wait; waits for what is on loan, and closes all. False if some are
  /// on loan when the time is over: they are closed when they come back.
  bool drain(std::chrono::milliseconds timeout) {
    change([](manner& next) { next.is_drained = true; });
    return own_places().drain(timeout);
  }

  [[nodiscard]] pool_statistics statistics() { return own_places().statistics(); }

 private:
  /// How it behaves, for the places that a forked child makes: no lock guards it, since that could be held at the fork.
  /// What was before is kept, for whoever reads it yet.
  struct manner {
    pool_options options;
    bool is_drained = false;
    std::unique_ptr<const manner> before = nullptr;
  };

  template <class Change>
  void change(const Change& change_it) {
    auto next = std::make_unique<manner>();
    const manner* now = manner_.load();
    do {
      next->options = now->options;
      next->is_drained = now->is_drained;
      change_it(*next);
    } while (!manner_.compare_exchange_weak(now, next.get()));
    next.release()->before.reset(now);
  }

  /// After a fork the places are the parent's, with a mutex that another thread of it may have held: the child leaves
  /// them where they are, and begins anew.
  places& own_places() {
    places* here = places_.load(std::memory_order_acquire);
    if (!here->is_foreign()) [[likely]]
      return *here;
    const manner* const now = manner_.load();
    auto fresh = std::make_unique<places>(now->options, open_);
    if (now->is_drained) fresh->drain(std::chrono::milliseconds::zero());
    places* const inherited = here;
    if (places_.compare_exchange_strong(here, fresh.get())) {
      driver::leave_to_parent(inherited);
      return *fresh.release();
    }
    return *here;  // another thread of the child was first
  }

  const std::shared_ptr<const opener> open_;
  std::atomic<const manner*> manner_;
  std::atomic<places*> places_;
};

}  // namespace sequent
