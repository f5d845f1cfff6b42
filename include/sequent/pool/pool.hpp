// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>
#include <sequent/driver/process.hpp>
#include <sequent/pool/misuse.hpp>

namespace sequent {

struct pool_options {
  /// The most connections that are open at once; 0 means the backend's default (8 for PostgreSQL, 1 for SQLite).
  std::size_t size = 0;
  /// How long a caller waits for a connection before `pool_timeout` is thrown; `milliseconds::max()` is for ever.
  std::chrono::milliseconds timeout = std::chrono::seconds(30);
};

template <class Connection>
class pool;

/// A connection on loan. Its death gives it back: one inside a transaction is rolled back, a broken one is discarded,
/// together with all that are as old as it: whatever broke it, as the restart of a server, broke them, too.
///
/// It belongs to one thread at a time, and dies before its pool. In a child process that was forked meanwhile it lends
/// nothing, and its death leaves the connection to the parent.
template <class Connection>
class lease {
 public:
  lease(lease&& other) noexcept
      : places_(other.places_), connection_(std::move(other.connection_)), generation_(other.generation_) {}
  lease& operator=(lease&&) = delete;
  ~lease() {
    if (connection_) pool<Connection>::take_back(places_, std::move(connection_), generation_);
  }

  /// Throws `error` where the connection was moved away.
  [[nodiscard]] Connection& operator*() const {
    if (!connection_) [[unlikely]]
      throw error("this connection was moved to another object: use that one");
    return *connection_;
  }
  [[nodiscard]] Connection* operator->() const { return &**this; }

 private:
  friend class pool<Connection>;
  using places = typename pool<Connection>::places;
  lease(places* lender, std::unique_ptr<Connection> connection, std::uint64_t generation) noexcept
      : places_(lender), connection_(std::move(connection)), generation_(generation) {}

  places* places_;
  std::unique_ptr<Connection> connection_;
  std::uint64_t generation_;
};

/// Opens connections when they are needed, up to a bound, and lends them. It may be shared between threads.
///
/// A `Connection` has `is_usable()` and `reset()`, which ends what the last user left open and throws if it cannot.
///
/// A pool outlives its leases: its end while one is out is reported and ends the program where NDEBUG is not defined;
/// elsewhere the connection lives on until its lease dies. After a fork the child opens connections of its own. Those
/// of the parent stay open there, unused: closing one would speak on the socket that the parent uses.
template <class Connection>
class pool {
 public:
  using opener = std::function<std::unique_ptr<Connection>()>;

  pool(std::size_t size, std::chrono::milliseconds timeout, opener open)
      : size_(size), timeout_(timeout), open_(std::move(open)), places_(new places) {}
  pool(const pool&) = delete;
  pool& operator=(const pool&) = delete;
  ~pool() {
    places* const here = places_.load();
    if (here->is_foreign()) {
      driver::leave_to_parent(here);
      return;
    }
    bool is_last = false;
    {
      const std::lock_guard lock(here->mutex);
      here->open_count -= here->idle.size();
      here->idle.clear();
      here->is_orphaned = true;
      is_last = here->open_count == 0;
    }
    if (is_last) {
      delete here;
      return;
    }
#if !defined(NDEBUG)
    detail::terminate_with(
        "an engine died while a connection of it was in use: it has to outlive its connections and the threads that "
        "use it");
#endif
  }

  /// Throws `pool_timeout` if all connections are out for too long, and what opening one throws.
  [[nodiscard]] lease<Connection> lend() {
    places& here = own_places();
    std::unique_lock lock(here.mutex);
    if (!wait_for_a_connection(here, lock)) {
      throw pool_timeout(
          "no connection became free within " + std::to_string(timeout_.count()) + " ms: all " + std::to_string(size_) +
          " are in use. If this thread is inside a transaction, use that transaction; else make the pool larger");
    }
    if (!here.idle.empty()) {
      auto connection = std::move(here.idle.back());
      here.idle.pop_back();
      return {&here, std::move(connection), here.generation};
    }
    // Room for its return, which cannot fail then.
    here.idle.reserve(here.open_count + 1);
    // The place is taken before the lock is given up: a slow server must not stop those who return connections.
    ++here.open_count;
    const std::uint64_t generation = here.generation;
    lock.unlock();
    try {
      return {&here, open_(), generation};
    } catch (...) {
      forget_one(&here);
      throw;
    }
  }

 private:
  friend class lease<Connection>;

  /// The connections that one process has opened. It outlives the pool as long as one of them is lent.
  struct places {
    bool is_foreign() const noexcept { return process != driver::process_generation(); }

    const std::uint64_t process = driver::process_generation();
    std::mutex mutex;
    std::condition_variable returned;
    std::vector<std::unique_ptr<Connection>> idle;  // All are of the present generation.
    std::size_t open_count = 0;
    std::uint64_t generation = 0;  // How many connections have broken.
    bool is_orphaned = false;
  };

  /// After a fork the places are the parent's, with a mutex that another thread of it may have held: the child leaves
  /// them where they are, and begins anew.
  places& own_places() {
    places* here = places_.load(std::memory_order_acquire);
    if (!here->is_foreign()) [[likely]]
      return *here;
    auto fresh = std::make_unique<places>();
    places* const inherited = here;
    if (places_.compare_exchange_strong(here, fresh.get())) {
      driver::leave_to_parent(inherited);
      return *fresh.release();
    }
    return *here;  // another thread of the child was first
  }

  /// False if the time was over. One that the clock cannot add means: as long as it takes.
  bool wait_for_a_connection(places& here, std::unique_lock<std::mutex>& lock) const {
    using clock = std::chrono::steady_clock;
    const auto can_lend = [&] { return !here.idle.empty() || here.open_count < size_; };
    if (can_lend()) return true;
    const auto now = clock::now();
    if (timeout_ >= std::chrono::duration_cast<std::chrono::milliseconds>(clock::time_point::max() - now)) {
      here.returned.wait(lock, can_lend);
      return true;
    }
    return here.returned.wait_until(lock, now + std::max(timeout_, std::chrono::milliseconds::zero()), can_lend);
  }

  // What could throw here does not: a reset is caught, and the room was reserved.
  // NOLINTNEXTLINE(bugprone-exception-escape)
  static void take_back(places* from, std::unique_ptr<Connection> connection, std::uint64_t generation) noexcept {
    if (from->is_foreign()) {
      driver::leave_to_parent(connection.release());
      return;
    }
    bool can_stay = connection->is_usable();
    try {
      if (can_stay) connection->reset();
    } catch (...) {
      can_stay = false;
    }
    if (!connection->is_usable()) {
      can_stay = false;
      discard_those_of(from, generation);
    }
    if (can_stay) {
      const std::lock_guard lock(from->mutex);
      if (!from->is_orphaned && generation == from->generation) {
        from->idle.push_back(std::move(connection));  // reserved when it was opened
        from->returned.notify_one();
        return;
      }
    }
    connection.reset();
    forget_one(from);
  }

  /// Discards the connections that were there when one of them broke; those on loan follow when they come back.
  static void discard_those_of(places* from, std::uint64_t generation) noexcept {
    std::vector<std::unique_ptr<Connection>> discarded;
    {
      const std::lock_guard lock(from->mutex);
      if (generation != from->generation) return;
      ++from->generation;
      discarded.swap(from->idle);
    }
    const std::size_t count = discarded.size();
    discarded.clear();
    // The broken one still has its place, so that this is never the end of the last.
    const std::lock_guard lock(from->mutex);
    from->open_count -= count;
    from->returned.notify_all();
  }

  static void forget_one(places* from) noexcept {
    bool is_last = false;
    {
      const std::lock_guard lock(from->mutex);
      --from->open_count;
      is_last = from->is_orphaned && from->open_count == 0;
      from->returned.notify_one();
    }
    if (is_last) delete from;
  }

  const std::size_t size_;
  const std::chrono::milliseconds timeout_;
  const opener open_;
  std::atomic<places*> places_;
};

}  // namespace sequent
