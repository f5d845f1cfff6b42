// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>

#include <sequent/pool/pool_core.hpp>

namespace sequent::detail {

/// The time, or the end of all time where the clock cannot add.
inline pool_time time_after(pool_time from, std::chrono::milliseconds duration) noexcept {
  if (duration == std::chrono::milliseconds::max()) [[likely]]
    return pool_time::max();
  const auto longest = std::chrono::duration_cast<std::chrono::milliseconds>(pool_time::max() - from);
  return duration >= longest ? pool_time::max() : from + std::max(duration, std::chrono::milliseconds::zero());
}

SEQUENT_INLINE pool_decision pool_core::ask(const std::source_location& who, pool_time now) {
  if (is_draining_) [[unlikely]]
    return {pool_step::refuse};
  if (now >= next_end_) [[unlikely]]
    close_what_is_over(now);
  if (pool_place* const newest = idle_.pop_back()) [[likely]]
    return lend(*newest, who, now);
  // Who comes last overtakes nobody: while somebody is in line, nothing is idle and no place is free.
  if (open_count_ >= options_.size) return {pool_step::wait};
  if (vacant_.empty()) make_vacant_place();
  return {pool_step::open, &begin_opening(who)};
}

SEQUENT_INLINE void pool_core::wait(pool_waiter& last) noexcept {
  ++counted_.waits;
  line_.push_back(last);
}

SEQUENT_INLINE bool pool_core::give_up(pool_waiter& gone) noexcept {
  if (gone.granted.step != pool_step::wait) return false;
  line_.remove(gone);
  ++counted_.timeouts;
  return true;
}

SEQUENT_INLINE void pool_core::opened(pool_place& place, pool_time now) noexcept {
  finish_opening(place, now);
  place.is = pool_place::use::lent;
  ++lent_count_;
  ++counted_.lendings;
}

SEQUENT_INLINE void pool_core::open_failed(pool_place& place) noexcept {
  ++counted_.failed_openings;
  free(place);
}

SEQUENT_INLINE void pool_core::passed_check(pool_place& place) noexcept {
  place.generation = place.next_generation;
  ++counted_.lendings;
}

SEQUENT_INLINE void pool_core::failed_check(pool_place& place) noexcept {
  note_broken(place);
  --lent_count_;
  ++counted_.closed;
  place.is = pool_place::use::opening;
  place.generation = generation_;
}

SEQUENT_INLINE void pool_core::give_back(pool_place& place, pool_verdict how, pool_time now) noexcept {
  --lent_count_;
  if (how == pool_verdict::broken) note_broken(place);
  if (how != pool_verdict::usable || is_draining_ || has_too_many() || now >= end_of_life(place)) [[unlikely]]
    start_closing(place);
  else
    offer(place, now);
}

SEQUENT_INLINE pool_place* pool_core::next_to_close(pool_time now) noexcept {
  if (now >= next_end_) [[unlikely]]
    close_what_is_over(now);
  return to_close_.pop_front();
}

SEQUENT_INLINE void pool_core::closed(pool_place& place) noexcept {
  --closing_count_;
  ++counted_.closed;
  free(place);
}

SEQUENT_INLINE pool_place* pool_core::next_spare(pool_time now) {
  const bool is_wanted = idle_.size() + spares_being_opened_ < options_.min_idle && line_.empty();
  if (!is_wanted || is_draining_ || open_count_ >= options_.size || now < next_spare_at_) return nullptr;
  if (vacant_.empty()) make_vacant_place();
  ++spares_being_opened_;
  return &begin_opening({});
}

SEQUENT_INLINE void pool_core::spare_opened(pool_place& place, pool_time now) noexcept {
  --spares_being_opened_;
  spare_delay_ = {};
  finish_opening(place, now);
  if (is_draining_ || has_too_many())
    start_closing(place);
  else
    offer(place, now);
}

SEQUENT_INLINE void pool_core::spare_failed(pool_place& place, pool_time now) noexcept {
  constexpr std::chrono::milliseconds shortest(100);
  constexpr std::chrono::milliseconds longest(30'000);
  --spares_being_opened_;
  spare_delay_ = std::clamp(spare_delay_ * 2, shortest, longest);
  next_spare_at_ = time_after(now, spare_delay_);
  open_failed(place);
}

SEQUENT_INLINE void pool_core::reconfigure(const pool_options& options) {
  const std::size_t more = options.size - std::min(options.size, open_count_);
  while (vacant_.size() < std::min(more, line_.size())) make_vacant_place();
  options_ = options;
  next_end_ = pool_time::min();
  next_spare_at_ = pool_time::min();
  while (has_too_many() && !idle_.empty()) start_closing(*idle_.pop_front());
  serve_by_vacant_places();
}

SEQUENT_INLINE void pool_core::drain() noexcept {
  is_draining_ = true;
  while (pool_waiter* const first = line_.front()) grant(*first, {pool_step::refuse});
  while (pool_place* const oldest = idle_.pop_front()) start_closing(*oldest);
}

SEQUENT_INLINE pool_statistics pool_core::statistics() const noexcept {
  pool_statistics now = counted_;
  now.size = options_.size;
  now.open = open_count_;
  now.idle = idle_.size();
  now.lent = lent_count_;
  now.waiting = line_.size();
  return now;
}

SEQUENT_INLINE void pool_core::make_vacant_place() {
  vacant_.push_back(places_.emplace_back());
}

SEQUENT_INLINE pool_place& pool_core::begin_opening(const std::source_location& who) noexcept {
  pool_place& place = *vacant_.pop_front();
  place.is = pool_place::use::opening;
  place.holder = who;
  place.generation = generation_;
  ++open_count_;
  return place;
}

SEQUENT_INLINE void pool_core::finish_opening(pool_place& place, pool_time now) noexcept {
  ++counted_.opened;
  place.opened = place.used = now;
  // Numerical Recipes' generator: what must differ a little needs no better one.
  random_ = random_ * 6364136223846793005U + 1442695040888963407U;
  place.shortening = static_cast<double>(random_ >> 54U) / 10240;
}

/// Lends one that is in no list, after a check where one is due.
SEQUENT_INLINE pool_decision pool_core::lend(pool_place& place, const std::source_location& who,
                                             pool_time now) noexcept {
  const bool is_doubted = place.generation != generation_ || options_.pre_ping.asks_after(now - place.used);
  place.is = pool_place::use::lent;
  place.used = now;
  place.holder = who;
  ++lent_count_;
  if (is_doubted) [[unlikely]] {
    place.next_generation = generation_;
    ++counted_.pings;
    return {pool_step::check, &place, options_.ping_timeout};
  }
  ++counted_.lendings;
  return {pool_step::lend, &place};
}

/// Gives one that can be lent to the first in line, or keeps it.
SEQUENT_INLINE void pool_core::offer(pool_place& place, pool_time now) noexcept {
  place.used = now;
  if (pool_waiter* const first = line_.front()) {
    grant(*first, lend(place, first->asks_for, now));
    return;
  }
  place.is = pool_place::use::idle;
  idle_.push_back(place);
  next_end_ = std::min(next_end_, end_of_life(place));
  if (idle_.size() > options_.min_idle) next_end_ = std::min(next_end_, end_of_idleness(*idle_.front()));
}

SEQUENT_INLINE void pool_core::grant(pool_waiter& first, const pool_decision& what) noexcept {
  line_.remove(first);
  first.granted = what;
  first.wake();
}

SEQUENT_INLINE void pool_core::serve_by_vacant_places() noexcept {
  while (!line_.empty() && open_count_ < options_.size && !vacant_.empty()) {
    pool_waiter& first = *line_.front();
    grant(first, {pool_step::open, &begin_opening(first.asks_for)});
  }
}

/// Those that have broken together are one break: whoever finds out later is of an older generation.
SEQUENT_INLINE void pool_core::note_broken(const pool_place& place) noexcept {
  ++counted_.broken;
  if (place.generation == generation_) ++generation_;
}

SEQUENT_INLINE void pool_core::start_closing(pool_place& place) noexcept {
  place.is = pool_place::use::closing;
  ++closing_count_;
  to_close_.push_back(place);
}

SEQUENT_INLINE void pool_core::close_what_is_over(pool_time now) noexcept {
  next_end_ = pool_time::max();
  for (pool_place* each = idle_.front(); each != nullptr;) {
    pool_place& place = *each;
    each = place.behind;
    const pool_time end =
        std::min(end_of_life(place), idle_.size() > options_.min_idle ? end_of_idleness(place) : pool_time::max());
    if (now < end) {
      next_end_ = std::min(next_end_, end);
    } else {
      idle_.remove(place);
      start_closing(place);
    }
  }
}

SEQUENT_INLINE void pool_core::free(pool_place& place) noexcept {
  place.is = pool_place::use::vacant;
  place.connection = nullptr;
  vacant_.push_back(place);
  --open_count_;
  serve_by_vacant_places();
}

SEQUENT_INLINE pool_time pool_core::end_of_life(const pool_place& place) const noexcept {
  const std::chrono::milliseconds lifetime = options_.max_lifetime;
  if (lifetime == std::chrono::milliseconds::max()) [[likely]]
    return pool_time::max();
  const auto shorter = static_cast<double>(lifetime.count()) * place.shortening;
  return time_after(place.opened, lifetime - std::chrono::milliseconds(static_cast<std::int64_t>(shorter)));
}

SEQUENT_INLINE pool_time pool_core::end_of_idleness(const pool_place& place) const noexcept {
  return time_after(place.used, options_.max_idle_time);
}

}  // namespace sequent::detail
