// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <unit/pool/driven_core.hpp>

namespace {

using namespace pool_test;

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
