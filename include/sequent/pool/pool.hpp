// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>

namespace sequent {

struct pool_options {
  /// The most connections that are open at once; 0 means the backend's default (8 for PostgreSQL, 1 for SQLite).
  std::size_t size = 0;
  /// How long a caller waits for a connection before `pool_timeout` is thrown.
  std::chrono::milliseconds timeout = std::chrono::seconds(30);
};

template <class Connection>
class pool;

/// A connection on loan. Its death gives it back: one inside a transaction is rolled back, a broken one is discarded.
///
/// It belongs to one thread at a time, and dies before its pool.
template <class Connection>
class lease {
 public:
  lease(lease&& other) noexcept : pool_(other.pool_), connection_(std::move(other.connection_)) {}
  lease& operator=(lease&&) = delete;
  ~lease() {
    if (connection_) pool_->take_back(std::move(connection_));
  }

  [[nodiscard]] Connection& operator*() const noexcept { return *connection_; }
  [[nodiscard]] Connection* operator->() const noexcept { return connection_.get(); }

 private:
  friend class pool<Connection>;
  lease(pool<Connection>& lender, std::unique_ptr<Connection> connection) noexcept
      : pool_(&lender), connection_(std::move(connection)) {}

  pool<Connection>* pool_;
  std::unique_ptr<Connection> connection_;
};

/// Opens connections when they are needed, up to a bound, and lends them. It may be shared between threads.
///
/// A `Connection` has `is_usable()` and `reset()`, which ends what the last user left open and throws if it cannot.
template <class Connection>
class pool {
 public:
  using opener = std::function<std::unique_ptr<Connection>()>;

  pool(std::size_t size, std::chrono::milliseconds timeout, opener open)
      : size_(size), timeout_(timeout), open_(std::move(open)) {
    idle_.reserve(size);
  }
  pool(const pool&) = delete;
  pool& operator=(const pool&) = delete;

  /// Throws `pool_timeout` if all connections are out for too long, and what opening one throws.
  [[nodiscard]] lease<Connection> lend() {
    std::unique_lock lock(mutex_);
    const auto can_lend = [this] { return !idle_.empty() || open_count_ < size_; };
    if (!returned_.wait_for(lock, timeout_, can_lend)) {
      throw pool_timeout(
          "no connection became free within " + std::to_string(timeout_.count()) + " ms: all " + std::to_string(size_) +
          " are in use. If this thread is inside a transaction, use that transaction; else make the pool larger");
    }
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(connection)};
    }
    // The place is taken before the lock is given up: a slow server must not stop those who return connections.
    ++open_count_;
    lock.unlock();
    try {
      return {*this, open_()};
    } catch (...) {
      forget_one();
      throw;
    }
  }

 private:
  friend class lease<Connection>;

  // What could throw here does not: a reset is caught, and the room was reserved.
  // NOLINTNEXTLINE(bugprone-exception-escape)
  void take_back(std::unique_ptr<Connection> connection) noexcept {
    try {
      if (connection->is_usable()) connection->reset();
    } catch (...) {
      connection.reset();
    }
    if (!connection || !connection->is_usable()) {
      connection.reset();
      forget_one();
      return;
    }
    {
      const std::lock_guard lock(mutex_);
      idle_.push_back(std::move(connection));  // reserved in the constructor: never more than size_
    }
    returned_.notify_one();
  }

  void forget_one() noexcept {
    {
      const std::lock_guard lock(mutex_);
      --open_count_;
    }
    returned_.notify_one();
  }

  const std::size_t size_;
  const std::chrono::milliseconds timeout_;
  const opener open_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  std::size_t open_count_ = 0;
};

}  // namespace sequent
