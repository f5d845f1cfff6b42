// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <unit/pool/driven_core.hpp>

namespace {

using namespace pool_test;

TEST(unit_pool_core_options, asks_those_that_were_idle_for_long_enough) {
  driven pool({.size = 1, .pre_ping = pre_ping::after(30s)});
  pool.give_back(pool.lent());
  pool.now += 29s;
  pool_place& only = pool.lent();
  pool.now += 1h;
  pool.give_back(only);
  pool.now += 29s;
  EXPECT_EQ(pool.ask().step, pool_step::lend) << "a loan is no idleness";
  pool.give_back(only);
  pool.now += 30s;
  EXPECT_EQ(pool.ask().step, pool_step::check);
}

TEST(unit_pool_core_options, asks_always_or_never) {
  driven always({.size = 1, .pre_ping = pre_ping::always, .ping_timeout = 7ms});
  always.give_back(always.lent());
  const pool_decision asking = always.ask();
  EXPECT_EQ(asking.step, pool_step::check);
  EXPECT_EQ(asking.ping_limit, 7ms);
  driven never({.size = 1});
  never.give_back(never.lent());
  never.now += 1000h;
  EXPECT_EQ(never.ask().step, pool_step::lend);
}

TEST(unit_pool_core_options, a_ping_that_fails_has_the_others_checked) {
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

TEST(unit_pool_core_options, closes_what_was_idle_for_too_long_but_the_reserve) {
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

TEST(unit_pool_core_options, does_not_lend_one_whose_time_is_over) {
  driven pool({.size = 1, .max_idle_time = 10min});
  pool.give_back(pool.lent());
  pool.now += 11min;
  EXPECT_EQ(pool.ask().step, pool_step::wait) << "it has its place until it is closed";
  asker next;
  pool.core.wait(next);
  EXPECT_EQ(pool.close(), 1);
  EXPECT_EQ(next.granted.step, pool_step::open);
}

TEST(unit_pool_core_options, one_that_grows_too_old_on_loan_is_closed_when_it_comes_back) {
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

TEST(unit_pool_core_options, those_that_were_opened_together_do_not_end_together) {
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

TEST(unit_pool_core_options, fills_its_reserve_and_tries_later_where_it_cannot) {
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
  pool_place* const first = pool.core.next_spare(pool.now);
  pool_place* const second = pool.core.next_spare(pool.now);
  ASSERT_TRUE(first != nullptr && second != nullptr);
  EXPECT_EQ(pool.core.next_spare(pool.now), nullptr) << "two are under way";
  pool.core.spare_opened(*first, pool.now);
  pool.core.spare_opened(*second, pool.now);
  EXPECT_EQ(pool.core.next_spare(pool.now), nullptr);
  EXPECT_EQ(pool.core.statistics().idle, 2U);
  pool.lent(2);
  EXPECT_NE(pool.core.next_spare(pool.now), nullptr);
  EXPECT_EQ(pool.core.next_spare(pool.now), nullptr) << "the size is the most";
}

TEST(unit_pool_core_options, a_spare_goes_to_one_in_line) {
  driven pool({.size = 1, .min_idle = 1});
  pool_place* const spare = pool.core.next_spare(pool.now);
  asker next;
  ASSERT_EQ(pool.ask().step, pool_step::wait);
  pool.core.wait(next);
  pool.core.spare_opened(*spare, pool.now);
  EXPECT_EQ(next.granted.step, pool_step::lend);
}

TEST(unit_pool_core_options, a_larger_size_serves_those_in_line) {
  driven pool({.size = 1});
  pool.lent();
  asker first, second, third;
  for (asker* const each : {&first, &second, &third}) pool.core.wait(*each);
  pool.core.reconfigure({.size = 3});
  EXPECT_EQ(first.granted.step, pool_step::open);
  EXPECT_EQ(second.granted.step, pool_step::open);
  EXPECT_EQ(third.times_woken, 0);
}

TEST(unit_pool_core_options, a_smaller_size_closes_what_is_idle_and_what_comes_back) {
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

TEST(unit_pool_core_options, other_times_hold_for_what_is_idle) {
  driven pool({.size = 1});
  pool.give_back(pool.lent());
  pool.now += 1h;
  pool.core.reconfigure({.size = 1, .max_idle_time = 10min});
  EXPECT_EQ(pool.close(), 1);
}

}  // namespace
