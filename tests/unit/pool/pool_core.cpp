// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <source_location>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/pool/pool_core.hpp>

namespace {

using namespace std::chrono_literals;
using sequent::pre_ping;
using sequent::detail::pool_core;
using sequent::detail::pool_decision;
using sequent::detail::pool_place;
using sequent::detail::pool_step;
using sequent::detail::pool_time;
using sequent::detail::pool_verdict;

/// One in line that is no thread.
struct asker final : sequent::detail::pool_waiter {
  asker() : pool_waiter(std::source_location::current()) {}
  void wake() noexcept override { ++times_woken; }
  int times_woken = 0;
};

/// Drives a core with a clock of its own, and with connections that are nothing.
struct driven {
  explicit driven(const sequent::pool_options& options) : core(options) {}

  pool_decision ask() { return core.ask(std::source_location::current(), now); }
  /// One that is lent, which was opened or checked now if it had to be.
  pool_place& lent() {
    const pool_decision decision = ask();
    if (decision.step == pool_step::open) core.opened(*decision.place, now);
    if (decision.step == pool_step::check) core.passed_check(*decision.place);
    return *decision.place;
  }
  std::vector<pool_place*> lent(int count) {
    std::vector<pool_place*> all;
    for (int i = 0; i < count; ++i) all.push_back(&lent());
    return all;
  }
  void give_back(pool_place& place, pool_verdict how = pool_verdict::usable) { core.give_back(place, how, now); }
  void give_back(const std::vector<pool_place*>& all) {
    for (pool_place* const each : all) {
      give_back(*each);
      now += 1ms;
    }
  }
  /// Closes what is to be closed, and counts it.
  int close() {
    int count = 0;
    for (; pool_place* const place = core.next_to_close(now); ++count) core.closed(*place);
    return count;
  }

  pool_time now{1000h};
  pool_core core;
};

TEST(unit_pool_core, opens_up_to_its_size_and_lets_others_wait) {
  driven pool({.size = 2});
  pool.lent(2);
  EXPECT_EQ(pool.ask().step, pool_step::wait);
  EXPECT_EQ(pool.core.statistics().lent, 2U);
}

TEST(unit_pool_core, lends_the_one_that_was_used_last) {
  driven pool({.size = 3});
  const auto all = pool.lent(3);
  pool.give_back({all[1], all[0], all[2]});
  EXPECT_EQ(&pool.lent(), all[2]);
  EXPECT_EQ(&pool.lent(), all[0]);
}

TEST(unit_pool_core, serves_those_in_line_in_their_order) {
  driven pool({.size = 1});
  pool_place& only = pool.lent();
  asker first, second;
  pool.core.wait(first);
  pool.core.wait(second);
  pool.give_back(only);
  EXPECT_EQ(first.granted.step, pool_step::lend);
  EXPECT_EQ(first.granted.place, &only);
  EXPECT_EQ(first.times_woken, 1);
  EXPECT_EQ(second.times_woken, 0);
  EXPECT_EQ(pool.ask().step, pool_step::wait) << "who comes last does not overtake";
  EXPECT_EQ(only.holder.line(), first.asks_for.line());
  pool.give_back(only);
  EXPECT_EQ(second.times_woken, 1);
}

TEST(unit_pool_core, a_return_passes_over_one_that_has_given_up) {
  driven pool({.size = 1});
  pool_place& only = pool.lent();
  asker gone, next;
  pool.core.wait(gone);
  pool.core.wait(next);
  EXPECT_TRUE(pool.core.give_up(gone));
  pool.give_back(only);
  EXPECT_EQ(gone.times_woken, 0);
  EXPECT_EQ(next.granted.step, pool_step::lend);
  EXPECT_EQ(pool.core.statistics().timeouts, 1U);
}

TEST(unit_pool_core, one_whose_turn_has_come_cannot_give_up) {
  driven pool({.size = 1});
  pool_place& only = pool.lent();
  asker late;
  pool.core.wait(late);
  pool.give_back(only);
  EXPECT_FALSE(pool.core.give_up(late));
  EXPECT_EQ(pool.core.statistics().timeouts, 0U);
}

TEST(unit_pool_core, an_opening_that_fails_lets_the_next_in_line_try) {
  driven pool({.size = 1});
  const pool_decision refused = pool.ask();
  ASSERT_EQ(refused.step, pool_step::open);
  asker next;
  ASSERT_EQ(pool.ask().step, pool_step::wait);
  pool.core.wait(next);
  pool.core.open_failed(*refused.place);
  EXPECT_EQ(next.granted.step, pool_step::open);
  pool.core.open_failed(*next.granted.place);
  EXPECT_EQ(pool.core.open_count(), 0U);
  EXPECT_EQ(pool.ask().step, pool_step::open);
}

TEST(unit_pool_core, one_that_broke_is_closed_and_its_place_goes_to_the_next_in_line) {
  driven pool({.size = 1});
  pool_place& only = pool.lent();
  asker next;
  pool.core.wait(next);
  pool.give_back(only, pool_verdict::broken);
  EXPECT_EQ(next.times_woken, 0) << "it counts until it is closed";
  EXPECT_EQ(pool.close(), 1);
  EXPECT_EQ(next.granted.step, pool_step::open);
  EXPECT_EQ(pool.core.statistics().broken, 1U);
}

TEST(unit_pool_core, one_that_broke_has_all_older_ones_checked_once) {
  driven pool({.size = 3});
  const auto old = pool.lent(3);
  pool.give_back(*old[0]);
  pool.give_back(*old[1], pool_verdict::broken);
  pool.give_back(*old[2]);
  EXPECT_EQ(pool.close(), 1) << "the others may live";

  const pool_decision lives = pool.ask();
  ASSERT_EQ(lives.step, pool_step::check);
  pool.core.passed_check(*lives.place);
  const pool_decision dead = pool.ask();
  ASSERT_EQ(dead.step, pool_step::check);
  pool.core.failed_check(*dead.place);
  pool.core.opened(*dead.place, pool.now);
  pool.give_back(*lives.place);
  pool.give_back(*dead.place);
  EXPECT_EQ(pool.ask().step, pool_step::lend);
  EXPECT_EQ(pool.ask().step, pool_step::lend) << "a check that fails is no break of its own";
  EXPECT_EQ(pool.core.statistics().pings, 2U);
  EXPECT_EQ(pool.core.statistics().broken, 2U);
}

TEST(unit_pool_core, fifteen_that_see_one_break_are_one_generation) {
  driven pool({.size = 16});
  const auto all = pool.lent(15);
  for (pool_place* const each : all) pool.give_back(*each, pool_verdict::broken);
  EXPECT_EQ(pool.close(), 15) << "each is closed once";
  EXPECT_EQ(pool.close(), 0);
  const auto fresh = pool.lent(15);
  pool.give_back(fresh);
  for (int i = 0; i < 15; ++i) EXPECT_EQ(pool.ask().step, pool_step::lend);
  EXPECT_EQ(pool.core.statistics().opened, 30U);
}

TEST(unit_pool_core, one_that_was_being_opened_when_another_broke_is_checked) {
  driven pool({.size = 2});
  pool_place& broken = pool.lent();
  const pool_decision opening = pool.ask();
  ASSERT_EQ(opening.step, pool_step::open);
  pool.give_back(broken, pool_verdict::broken);
  pool.core.opened(*opening.place, pool.now);
  pool.give_back(*opening.place);
  EXPECT_EQ(pool.ask().step, pool_step::check);
}

TEST(unit_pool_core, one_that_cannot_be_reset_says_nothing_of_others) {
  driven pool({.size = 2});
  const auto both = pool.lent(2);
  pool.give_back(*both[0]);
  pool.give_back(*both[1], pool_verdict::unfit);
  EXPECT_EQ(pool.close(), 1);
  EXPECT_EQ(pool.ask().step, pool_step::lend);
  EXPECT_EQ(pool.core.statistics().broken, 0U);
}

TEST(unit_pool_core, asks_those_that_were_idle_for_long_enough) {
  driven pool({.size = 1, .pre_ping = pre_ping::after(30s)});
  pool.give_back(pool.lent());
  pool.now += 29s;
  pool_place& only = pool.lent();
  pool.now += 1h;
  pool.give_back(only);
  pool.now += 30s;
  EXPECT_EQ(pool.ask().step, pool_step::check);
}

TEST(unit_pool_core, asks_always_or_never) {
  driven always({.size = 1, .pre_ping = pre_ping::always});
  always.give_back(always.lent());
  EXPECT_EQ(always.ask().step, pool_step::check);
  driven never({.size = 1});
  never.give_back(never.lent());
  never.now += 1000h;
  EXPECT_EQ(never.ask().step, pool_step::lend);
}

TEST(unit_pool_core, a_ping_that_fails_has_the_others_checked) {
  driven pool({.size = 2, .pre_ping = pre_ping::after(30s)});
  pool.give_back(pool.lent(2));
  pool.now += 40s;
  const pool_decision dead = pool.ask();
  ASSERT_EQ(dead.step, pool_step::check);
  pool.core.failed_check(*dead.place);
  pool.core.open_failed(*dead.place);
  EXPECT_EQ(pool.ask().step, pool_step::check);
  EXPECT_EQ(pool.ask().step, pool_step::open) << "the place of the first is free";
}

TEST(unit_pool_core, closes_what_was_idle_for_too_long_but_the_reserve) {
  driven pool({.size = 4, .min_idle = 2, .max_idle_time = 10min});
  const auto all = pool.lent(4);
  pool.give_back(all);
  pool.now += 9min;
  EXPECT_EQ(pool.close(), 0);
  pool.now += 2min;
  EXPECT_EQ(pool.close(), 2);
  EXPECT_EQ(&pool.lent(), all[3]) << "those used last stay";
  EXPECT_EQ(&pool.lent(), all[2]);
}

TEST(unit_pool_core, does_not_lend_one_whose_time_is_over) {
  driven pool({.size = 1, .max_idle_time = 10min});
  pool.give_back(pool.lent());
  pool.now += 11min;
  EXPECT_EQ(pool.ask().step, pool_step::wait) << "it has its place until it is closed";
  asker next;
  pool.core.wait(next);
  EXPECT_EQ(pool.close(), 1);
  EXPECT_EQ(next.granted.step, pool_step::open);
}

TEST(unit_pool_core, one_that_grows_too_old_on_loan_is_closed_when_it_comes_back) {
  driven pool({.size = 1, .max_lifetime = 30min});
  pool_place& only = pool.lent();
  pool.now += 31min;
  EXPECT_EQ(pool.close(), 0);
  EXPECT_EQ(only.is, pool_place::use::lent);
  asker next;
  pool.core.wait(next);
  pool.give_back(only);
  EXPECT_EQ(next.times_woken, 0);
  EXPECT_EQ(pool.close(), 1);
  EXPECT_EQ(next.granted.step, pool_step::open);
}

TEST(unit_pool_core, those_that_were_opened_together_do_not_end_together) {
  driven pool({.size = 100, .max_lifetime = 100min});
  pool.give_back(pool.lent(100));
  pool.now += 90min - 1s;
  EXPECT_EQ(pool.close(), 0) << "at most a tenth earlier";
  pool.now += 5min;
  const int half = pool.close();
  EXPECT_GT(half, 20);
  EXPECT_LT(half, 80);
  pool.now += 5min + 1s;
  EXPECT_EQ(pool.close(), 100 - half);
}

TEST(unit_pool_core, fills_its_reserve_and_tries_later_where_it_cannot) {
  driven pool({.size = 3, .min_idle = 2});
  pool_place* spare = pool.core.next_spare(pool.now);
  ASSERT_NE(spare, nullptr);
  pool.core.spare_failed(*spare, pool.now);
  EXPECT_EQ(pool.core.open_count(), 0U);
  EXPECT_EQ(pool.core.next_spare(pool.now), nullptr);
  pool.now += 100ms;
  spare = pool.core.next_spare(pool.now);
  ASSERT_NE(spare, nullptr);
  pool.core.spare_failed(*spare, pool.now);
  pool.now += 100ms;
  EXPECT_EQ(pool.core.next_spare(pool.now), nullptr) << "later and later";
  pool.now += 100ms;
  for (int i = 0; i < 2; ++i) {
    spare = pool.core.next_spare(pool.now);
    ASSERT_NE(spare, nullptr);
    pool.core.spare_opened(*spare, pool.now);
  }
  EXPECT_EQ(pool.core.next_spare(pool.now), nullptr);
  EXPECT_EQ(pool.core.statistics().idle, 2U);
  pool.lent(2);
  EXPECT_NE(pool.core.next_spare(pool.now), nullptr);
  EXPECT_EQ(pool.core.next_spare(pool.now), nullptr) << "the size is the most";
}

TEST(unit_pool_core, a_spare_goes_to_one_in_line) {
  driven pool({.size = 1, .min_idle = 1});
  pool_place* const spare = pool.core.next_spare(pool.now);
  asker next;
  ASSERT_EQ(pool.ask().step, pool_step::wait);
  pool.core.wait(next);
  pool.core.spare_opened(*spare, pool.now);
  EXPECT_EQ(next.granted.step, pool_step::lend);
}

TEST(unit_pool_core, a_larger_size_serves_those_in_line) {
  driven pool({.size = 1});
  pool.lent();
  asker first, second, third;
  for (asker* const each : {&first, &second, &third}) pool.core.wait(*each);
  pool.core.reconfigure({.size = 3});
  EXPECT_EQ(first.granted.step, pool_step::open);
  EXPECT_EQ(second.granted.step, pool_step::open);
  EXPECT_EQ(third.times_woken, 0);
}

TEST(unit_pool_core, a_smaller_size_closes_what_is_idle_and_what_comes_back) {
  driven pool({.size = 4});
  const auto all = pool.lent(4);
  pool.give_back(*all[0]);
  pool.core.reconfigure({.size = 2});
  EXPECT_EQ(pool.close(), 1);
  pool.give_back(*all[1]);
  EXPECT_EQ(pool.close(), 1);
  pool.give_back(*all[2]);
  EXPECT_EQ(pool.close(), 0);
  EXPECT_EQ(pool.core.open_count(), 2U);
}

TEST(unit_pool_core, other_times_hold_for_what_is_idle) {
  driven pool({.size = 1});
  pool.give_back(pool.lent());
  pool.now += 1h;
  pool.core.reconfigure({.size = 1, .max_idle_time = 10min});
  EXPECT_EQ(pool.close(), 1);
}

TEST(unit_pool_core, drains) {
  driven pool({.size = 2, .min_idle = 2});
  const auto both = pool.lent(2);
  pool.give_back(*both[0]);
  pool.give_back(pool.lent());
  asker next;
  pool.lent();
  pool.core.wait(next);
  pool.core.drain();
  EXPECT_EQ(next.granted.step, pool_step::refuse);
  EXPECT_FALSE(pool.core.give_up(next));
  EXPECT_EQ(pool.ask().step, pool_step::refuse);
  EXPECT_EQ(pool.core.next_spare(pool.now), nullptr);
  pool.give_back(*both[0]);
  pool.give_back(*both[1]);
  EXPECT_EQ(pool.close(), 2);
  EXPECT_EQ(pool.core.open_count(), 0U);
}

TEST(unit_pool_core, counts) {
  driven pool({.size = 2});
  const auto both = pool.lent(2);
  asker next;
  pool.core.wait(next);
  EXPECT_EQ(pool.core.statistics().waiting, 1U);
  pool.give_back(*both[0]);
  pool.give_back(*both[1]);
  const sequent::pool_statistics seen = pool.core.statistics();
  EXPECT_EQ(seen.size, 2U);
  EXPECT_EQ(seen.open, 2U);
  EXPECT_EQ(seen.idle, 1U);
  EXPECT_EQ(seen.lent, 1U);
  EXPECT_EQ(seen.waiting, 0U);
  EXPECT_EQ(seen.lendings, 3U);
  EXPECT_EQ(seen.waits, 1U);
  EXPECT_EQ(seen.opened, 2U);
  EXPECT_EQ(seen.closed, 0U);
}

TEST(unit_pool_core, makes_no_more_places_than_were_in_use_at_once) {
  driven pool({.size = 100});
  for (int round = 0; round < 10; ++round) {
    pool.give_back(*pool.lent(2)[0], pool_verdict::broken);
    pool.close();
    for (const pool_place& each : pool.core.places())
      if (each.is == pool_place::use::lent) pool.give_back(const_cast<pool_place&>(each));
  }
  EXPECT_LE(pool.core.places().size(), 2U);
}

}  // namespace
