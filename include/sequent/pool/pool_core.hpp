// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <source_location>

#include <sequent/config.hpp>
#include <sequent/pool/linked_list.hpp>
#include <sequent/pool/pool_options.hpp>
#include <sequent/pool/pool_statistics.hpp>

namespace sequent::detail {

using pool_time = std::chrono::steady_clock::time_point;

/// A place for one connection, taken or not. What it holds belongs to who drives the core.
struct pool_place : linked<pool_place> {
  enum class use { vacant, opening, idle, lent, closing };

  void* connection = nullptr;
  use is = use::vacant;
  pool_time opened{};
  pool_time used{};               ///< Since when it is lent, or idle.
  std::source_location holder{};  ///< Who asked for it; of line 0 where it is a single statement.
  std::uint64_t generation = 0;   ///< How many connections had broken when it was last known to live.
  std::uint64_t next_generation = 0;
  double shortening = 0;  ///< The part of its lifetime that it does without, up to a tenth.
};

/// What is to be done for who asks for a connection.
enum class pool_step {
  lend,    ///< Take the one in this place.
  check,   ///< Ask the one in this place whether it lives: `passed_check` or `failed_check`.
  open,    ///< Open one for this place: `opened` or `open_failed`.
  wait,    ///< Stand in line, by `wait`.
  refuse,  ///< There are none any more.
};
struct pool_decision {
  pool_step step = pool_step::wait;
  pool_place* place = nullptr;
  std::chrono::milliseconds ping_limit{};  ///< How long the one that is checked may take for its answer.
};

/// How a connection comes back.
enum class pool_verdict {
  usable,
  unfit,   ///< It could not be reset.
  broken,  ///< Its session is lost, and so may be those that are as old.
};

/// One who stands in line: a thread, or an operation that goes on when it is woken.
class pool_waiter : public linked<pool_waiter> {
 public:
  explicit pool_waiter(const std::source_location& who) noexcept : asks_for(who) {}
  pool_waiter(const pool_waiter&) = delete;
  pool_waiter& operator=(const pool_waiter&) = delete;
  /// It is its turn, and `granted` says what to do. Called inside a call of the core, under whatever lock guards that:
  /// it may not call the core.
  virtual void wake() noexcept = 0;

  const std::source_location asks_for;
  pool_decision granted{};

 protected:
  ~pool_waiter() = default;
};

/// Decides which connection is lent to whom, which are checked, opened and closed. It does none of it, has no clock and
/// no thread: who drives it holds a lock for each call, does what it says without the lock, and reports how it went.
///
/// Whoever asks is served first come, first served: what comes back goes to the first in line. Of idle connections the
/// one used last is lent. Nothing is allocated once as many places were in use at once as ever will be.
class pool_core {
 public:
  /// The seed makes lifetimes differ from those of other pools.
  explicit pool_core(const pool_options& options, std::uint64_t seed = 0) : options_(options), random_(seed) {}

  pool_decision ask(const std::source_location& who, pool_time now);
  void wait(pool_waiter& last) noexcept;
  /// False where its turn had come: what was granted is to be done then.
  bool give_up(pool_waiter& gone) noexcept;

  void opened(pool_place& place, pool_time now) noexcept;
  void open_failed(pool_place& place) noexcept;
  void passed_check(pool_place& place) noexcept;
  /// The one in it is to be closed, and another one to be opened there.
  void failed_check(pool_place& place) noexcept;
  /// Where one is broken, all that are as old will be checked before they are lent.
  void give_back(pool_place& place, pool_verdict how, pool_time now) noexcept;

  /// One that is to be closed now; null where there is none. `closed` frees its place.
  pool_place* next_to_close(pool_time now) noexcept;
  void closed(pool_place& place) noexcept;

  /// A place for which a connection is to be opened that nobody has asked for; null where none is needed, or the last
  /// attempt has failed just now. `spare_opened` or `spare_failed` follows.
  pool_place* next_spare(pool_time now);
  void spare_opened(pool_place& place, pool_time now) noexcept;
  void spare_failed(pool_place& place, pool_time now) noexcept;

  /// What is too much is closed when it is idle; those in line get what is new.
  void reconfigure(const pool_options& options);
  /// Lends nothing any more, and refuses all in line. What is idle, or comes back, is to be closed.
  void drain() noexcept;

  [[nodiscard]] const pool_options& options() const noexcept { return options_; }
  [[nodiscard]] const std::deque<pool_place>& places() const noexcept { return places_; }
  [[nodiscard]] std::size_t open_count() const noexcept { return open_count_; }
  [[nodiscard]] pool_statistics statistics() const noexcept;

 private:
  void make_vacant_place();
  pool_place& begin_opening(const std::source_location& who) noexcept;
  void finish_opening(pool_place& place, pool_time now) noexcept;
  pool_decision lend(pool_place& place, const std::source_location& who, pool_time now) noexcept;
  void offer(pool_place& place, pool_time now) noexcept;
  void grant(pool_waiter& first, const pool_decision& what) noexcept;
  void serve_by_vacant_places() noexcept;
  void note_broken(const pool_place& place) noexcept;
  void start_closing(pool_place& place) noexcept;
  void close_what_is_over(pool_time now) noexcept;
  void free(pool_place& place) noexcept;
  [[nodiscard]] bool has_too_many() const noexcept { return open_count_ - closing_count_ > options_.size; }
  [[nodiscard]] pool_time end_of_life(const pool_place& place) const noexcept;
  [[nodiscard]] pool_time end_of_idleness(const pool_place& place) const noexcept;

  pool_options options_;
  std::deque<pool_place> places_;  // They stay where they are.
  linked_list<pool_place> vacant_;
  linked_list<pool_place> idle_;  // The one used last is the last.
  linked_list<pool_place> to_close_;
  linked_list<pool_waiter> line_;
  std::size_t open_count_ = 0;  // Places that are not vacant.
  std::size_t lent_count_ = 0;
  std::size_t closing_count_ = 0;
  std::size_t spares_being_opened_ = 0;
  std::uint64_t generation_ = 0;
  pool_time next_end_ = pool_time::max();  // Nothing idle is over before.
  pool_time next_spare_at_ = pool_time::min();
  std::chrono::milliseconds spare_delay_{0};
  std::uint64_t random_;
  bool is_draining_ = false;
  pool_statistics counted_;  // The counters only.
};

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/pool/pool_core.ipp>
#endif
