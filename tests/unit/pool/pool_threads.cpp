// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>
#include <thread>
#include <unit/pool/fake_connection.hpp>
#include <vector>

namespace {

using namespace pool_test;

using unit_pool_threads = unit_pool;

TEST_F(unit_pool_threads, a_waiter_gets_the_connection_that_comes_back) {
  const auto pool = make_pool(1, 10s);
  std::optional<sequent::lease<fake_connection>> held(pool->lend());
  std::atomic<bool> got_one = false;
  std::thread waiter([&] {
    const auto lent = pool->lend();
    got_one = true;
  });
  held.reset();
  waiter.join();
  EXPECT_TRUE(got_one);
  EXPECT_EQ(opened, 1);
}

TEST_F(unit_pool_threads, the_longest_time_is_for_ever_and_not_none) {
  const auto pool = make_pool(1, std::chrono::milliseconds::max());
  std::optional<sequent::lease<fake_connection>> held(pool->lend());
  std::atomic<bool> got_one = false;
  std::thread waiter([&] {
    const auto lent = pool->lend();
    got_one = true;
  });
  held.reset();
  waiter.join();
  EXPECT_TRUE(got_one);
}

TEST_F(unit_pool_threads, threads_are_served_in_the_order_in_which_they_came) {
  const auto pool = make_pool(1, 60s);
  std::optional<sequent::lease<fake_connection>> held(pool->lend());
  std::vector<std::size_t> order;  // Guarded by the one connection.
  std::vector<std::thread> threads;
  for (std::size_t number = 0; number < 20; ++number) {
    threads.emplace_back([&, number] {
      const auto lent = pool->lend();
      order.push_back(number);
    });
    wait_for_line_of(*pool, number + 1);
  }
  held.reset();
  for (auto& each : threads) each.join();
  std::vector<std::size_t> as_they_came(20);
  std::iota(as_they_came.begin(), as_they_came.end(), std::size_t{0});
  EXPECT_EQ(order, as_they_came);
  EXPECT_EQ(pool->statistics().waits, 20U);
}

TEST_F(unit_pool_threads, two_that_want_one_place_are_both_refused_when_nothing_can_be_opened) {
  std::atomic<bool> is_second_in_line = false;
  sequent::pool<fake_connection> pool({.size = 1, .timeout = 60s}, [&]() -> std::unique_ptr<fake_connection> {
    while (!is_second_in_line) std::this_thread::yield();
    throw sequent::connection_error("refused");
  });
  std::atomic<int> refused = 0;
  const auto ask = [&] {
    try {
      static_cast<void>(pool.lend());
    } catch (const sequent::connection_error&) {
      ++refused;
    }
  };
  std::thread first(ask);
  while (pool.statistics().open == 0) std::this_thread::yield();
  std::thread second(ask);
  wait_for_line_of(pool, 1);
  is_second_in_line = true;
  first.join();
  second.join();
  EXPECT_EQ(refused, 2);
  EXPECT_EQ(pool.statistics().open, 0U);
  EXPECT_EQ(pool.statistics().failed_openings, 2U);
}

TEST_F(unit_pool_threads, drains_when_all_have_come_back) {
  const auto pool = make_pool(2, 60s);
  std::optional<sequent::lease<fake_connection>> held(pool->lend());
  static_cast<void>(pool->lend());
  EXPECT_FALSE(pool->drain(1ms));
  EXPECT_EQ(pool->statistics().open, 1U);
  EXPECT_THROW(static_cast<void>(pool->lend()), sequent::pool_drained);
  std::thread returning([&] { held.reset(); });
  EXPECT_TRUE(pool->drain(60s));
  returning.join();
  EXPECT_EQ(pool->statistics().closed, 2U);
}

TEST_F(unit_pool_threads, those_in_line_are_refused_when_it_is_drained) {
  const auto pool = make_pool(1, 60s);
  const auto held = pool->lend();
  std::atomic<bool> is_refused = false;
  std::thread waiter([&] {
    try {
      static_cast<void>(pool->lend());
    } catch (const sequent::pool_drained&) {
      is_refused = true;
    }
  });
  wait_for_line_of(*pool, 1);
  EXPECT_FALSE(pool->drain(0ms));
  waiter.join();
  EXPECT_TRUE(is_refused);
}

TEST_F(unit_pool_threads, grows_while_others_wait_and_shrinks_when_they_are_done) {
  const auto pool = make_pool(1, 60s);
  std::optional<sequent::lease<fake_connection>> held(pool->lend());
  std::optional<sequent::lease<fake_connection>> other;
  std::thread waiter([&] { other.emplace(pool->lend()); });
  wait_for_line_of(*pool, 1);
  pool->reconfigure({.size = 2, .timeout = 10ms});
  waiter.join();
  pool->reconfigure({.size = 1, .timeout = 10ms});
  other.reset();
  EXPECT_EQ(pool->statistics().open, 1U);
  EXPECT_THROW(static_cast<void>(pool->lend()), sequent::pool_timeout);
}

TEST_F(unit_pool_threads, many_threads_never_hold_more_than_its_size) {
  const auto pool = make_pool(3, 10s);
  std::atomic<int> holders = 0;
  std::atomic<int> most = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 8; ++thread) {
    threads.emplace_back([&] {
      for (int round = 0; round < 200; ++round) {
        const auto lent = pool->lend();
        const int now = ++holders;
        int seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        --holders;
      }
    });
  }
  for (auto& each : threads) each.join();
  EXPECT_LE(most, 3);
  EXPECT_LE(opened, 3);
}

/// Nothing is lost and nothing is leaked, whatever breaks, and everybody has a turn.
TEST_F(unit_pool_threads, sixty_four_threads_on_eight_connections_lose_nothing) {
  static constexpr int threads_in_all = 64;
  static constexpr int rounds = 200;
  const auto pool = make_pool({.size = 8, .timeout = 60s, .min_idle = 2, .max_lifetime = 5ms});
  std::atomic<int> holders = 0;
  std::atomic<int> most = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < threads_in_all; ++thread) {
    threads.emplace_back([&, thread] {
      for (int round = 0; round < rounds; ++round) {
        const auto lent = pool->lend();
        const int now = ++holders;
        int seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        const int kind = (thread * rounds + round) % 97;
        if (kind == 0) lent->usable = false;
        if (kind == 1) lent->lives = false;
        if (kind == 2) lent->resets = false;
        --holders;
      }
    });
  }
  for (auto& each : threads) each.join();
  EXPECT_LE(most, 8);
  const auto seen = pool->statistics();
  EXPECT_EQ(seen.lendings, static_cast<std::uint64_t>(threads_in_all * rounds));
  EXPECT_EQ(seen.lent, 0U);
  EXPECT_EQ(seen.waiting, 0U);
  EXPECT_EQ(seen.open, seen.idle);
  EXPECT_EQ(seen.opened - seen.closed, seen.open);
  EXPECT_EQ(seen.opened, static_cast<std::uint64_t>(opened));
  EXPECT_EQ(seen.timeouts, 0U);
  EXPECT_TRUE(pool->drain(0ms));
}

}  // namespace
