// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <source_location>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/driver/process.hpp>
#include <sequent/pool/coarse_clock.hpp>
#include <sequent/pool/pool_core.hpp>
#include <sequent/pool/timeout_message.hpp>

namespace sequent::detail {

/// The connections that one process has opened: what `pool_core` decides is done here, by the threads that lend and
/// give back. It outlives its pool as long as one of them is lent.
template <class Connection>
class pool_places {
 public:
  using opener = std::function<std::unique_ptr<Connection>()>;

  pool_places(const pool_options& options, std::shared_ptr<const opener> open)
      : open_(std::move(open)), core_(options, reinterpret_cast<std::uintptr_t>(this)) {}
  pool_places(const pool_places&) = delete;
  pool_places& operator=(const pool_places&) = delete;

  /// Whether another process, which was forked from that one, looks at it.
  [[nodiscard]] bool is_foreign() const noexcept { return process_ != driver::process_generation(); }

  static Connection& in(const pool_place& place) noexcept { return *static_cast<Connection*>(place.connection); }

  pool_place& lend(const std::source_location& who) {
    const pool_time now = coarse_now();
    std::unique_lock lock(mutex_);
    pool_decision decision = core_.ask(who, now);
    if (decision.step == pool_step::wait) [[unlikely]]
      decision = wait_in_line(lock, who);
    close_what_is_over(lock, now);
    lock.unlock();
    if (decision.step == pool_step::lend) [[likely]]
      return *decision.place;
    return prepared(decision);
  }

  void take_back(pool_place& place) noexcept {
    const pool_verdict how = reset(in(place));
    const pool_time now = coarse_now();
    std::unique_lock lock(mutex_);
    core_.give_back(place, how, now);
    close_what_is_over(lock, now);
    if (!is_orphaned_) keep_reserve(lock, now);
    leave(lock);
  }

  /// Opens what is to be idle. Throws nothing: whoever needs a connection finds out why there is none.
  void keep_reserve() noexcept {
    std::unique_lock lock(mutex_);
    while (keep_reserve(lock, coarse_now())) {
    }
    leave(lock);
  }

  void reconfigure(const pool_options& options) {
    std::unique_lock lock(mutex_);
    core_.reconfigure(options);
    close_what_is_over(lock, coarse_now());
  }

  /// False if some are still on loan when the time is over.
  bool drain(std::chrono::milliseconds timeout) {
    std::unique_lock lock(mutex_);
    core_.drain();
    close_what_is_over(lock, coarse_now());
    return wait_until(lock, emptied_, timeout, [this] { return core_.open_count() == 0; });
  }

  [[nodiscard]] pool_statistics statistics() const {
    const std::lock_guard lock(mutex_);
    return core_.statistics();
  }

  /// Its pool is gone. The last connection that comes back takes it along; false where that is still out.
  bool orphan() noexcept {
    std::unique_lock lock(mutex_);
    core_.drain();
    close_what_is_over(lock, coarse_now());
    is_orphaned_ = true;
    const bool is_last = core_.open_count() == 0;
    leave(lock);
    return is_last;
  }

 private:
  /// A thread in line.
  struct waiting_thread final : pool_waiter {
    using pool_waiter::pool_waiter;
    // Under the lock: the thread, and this with it, cannot be gone before.
    void wake() noexcept override { woken.notify_one(); }
    std::condition_variable woken;
  };

  /// False if the time was over. One that the clock cannot add means: as long as it takes.
  template <class Condition>
  static bool wait_until(std::unique_lock<std::mutex>& lock, std::condition_variable& signal,
                         std::chrono::milliseconds timeout, const Condition& holds) {
    const auto now = std::chrono::steady_clock::now();
    if (timeout >= std::chrono::duration_cast<std::chrono::milliseconds>(pool_time::max() - now)) {
      signal.wait(lock, holds);
      return true;
    }
    return signal.wait_until(lock, now + std::max(timeout, std::chrono::milliseconds::zero()), holds);
  }

  pool_decision wait_in_line(std::unique_lock<std::mutex>& lock, const std::source_location& who) {
    const std::chrono::milliseconds timeout = core_.options().timeout;
    waiting_thread self(who);
    core_.wait(self);
    // It may be one of these for which there will be another.
    close_what_is_over(lock, coarse_now());
    wait_until(lock, self.woken, timeout, [&] { return self.granted.step != pool_step::wait; });
    if (core_.give_up(self)) throw pool_timeout(timeout_message(core_, timeout, std::chrono::steady_clock::now()));
    return self.granted;
  }

  /// Does what was decided for one who asked. Throws what the opening of a connection throws.
  pool_place& prepared(const pool_decision& decision) {
    if (decision.step == pool_step::refuse) throw pool_drained("this engine was drained: it lends no more connections");
    pool_place& place = *decision.place;
    if (decision.step == pool_step::check) {
      const bool lives = is_alive(in(place), decision.ping_limit);
      std::unique_lock lock(mutex_);
      if (lives) {
        core_.passed_check(place);
        return place;
      }
      core_.failed_check(place);
      lock.unlock();
      close(place);
    }
    if (decision.step != pool_step::lend) open(place);
    return place;
  }

  void open(pool_place& place) {
    try {
      place.connection = (*open_)().release();
    } catch (...) {
      std::unique_lock lock(mutex_);
      core_.open_failed(place);
      leave(lock);
      throw;
    }
    const std::lock_guard lock(mutex_);
    core_.opened(place, coarse_now());
  }

  static pool_verdict reset(Connection& returned) noexcept {
    bool is_reset = false;
    try {
      if (returned.is_usable()) returned.reset();
      is_reset = true;
      // NOLINTNEXTLINE(bugprone-empty-catch): what is not reset is closed.
    } catch (...) {
    }
    if (!is_usable(returned)) return pool_verdict::broken;
    return is_reset ? pool_verdict::usable : pool_verdict::unfit;
  }

  static bool is_usable(Connection& asked) noexcept {
    try {
      return asked.is_usable();
    } catch (...) {
      return false;
    }
  }

  static bool is_alive(Connection& asked, std::chrono::milliseconds limit) noexcept {
    try {
      return asked.answers_within(limit) && asked.is_usable();
    } catch (...) {
      return false;
    }
  }

  static void close(pool_place& place) noexcept {
    const std::unique_ptr<Connection> closing(static_cast<Connection*>(std::exchange(place.connection, nullptr)));
  }

  /// Gives the lock up while it closes.
  void close_what_is_over(std::unique_lock<std::mutex>& lock, pool_time now) noexcept {
    while (pool_place* const over = core_.next_to_close(now)) {
      lock.unlock();
      close(*over);
      lock.lock();
      core_.closed(*over);
      if (core_.open_count() == 0) emptied_.notify_all();
    }
  }

  /// Opens one for the reserve, without the lock; false where none is needed or can be had.
  bool keep_reserve(std::unique_lock<std::mutex>& lock, pool_time now) noexcept {
    pool_place* spare = nullptr;
    try {
      spare = core_.next_spare(now);
    } catch (...) {
      return false;
    }
    if (spare == nullptr) [[likely]]
      return false;
    lock.unlock();
    try {
      spare->connection = (*open_)().release();
    } catch (...) {
      lock.lock();
      core_.spare_failed(*spare, coarse_now());
      return false;
    }
    lock.lock();
    core_.spare_opened(*spare, coarse_now());
    close_what_is_over(lock, now);
    return true;
  }

  /// The end of what may have closed the last connection.
  void leave(std::unique_lock<std::mutex>& lock) noexcept {
    const bool is_last = core_.open_count() == 0;
    const bool is_over = is_last && is_orphaned_;
    if (is_last) emptied_.notify_all();
    lock.unlock();
    if (is_over) delete this;
  }

  const std::uint64_t process_ = driver::process_generation();
  const std::shared_ptr<const opener> open_;
  mutable std::mutex mutex_;
  std::condition_variable emptied_;
  pool_core core_;
  bool is_orphaned_ = false;
};

}  // namespace sequent::detail
