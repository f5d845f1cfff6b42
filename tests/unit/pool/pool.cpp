// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/pool/pool.hpp>

namespace {

using namespace std::chrono_literals;

struct fake_connection {
  int number = 0;
  bool usable = true;
  bool resets = true;
  int reset_count = 0;

  bool is_usable() const { return usable; }
  void reset() {
    ++reset_count;
    if (!resets) throw std::runtime_error("cannot be reset");
  }
};

class unit_pool : public testing::Test {
 protected:
  auto make_pool(std::size_t size, std::chrono::milliseconds timeout = 10ms) {
    return std::make_unique<sequent::pool<fake_connection>>(size, timeout, [this] {
      if (fails_to_open) throw sequent::connection_error("no server");
      return std::make_unique<fake_connection>(fake_connection{.number = ++opened});
    });
  }

  std::atomic<int> opened = 0;
  bool fails_to_open = false;
};

TEST_F(unit_pool, opens_no_connection_before_one_is_needed) {
  const auto pool = make_pool(2);
  EXPECT_EQ(opened, 0);
  const auto lent = pool->lend();
  EXPECT_EQ(opened, 1);
  EXPECT_EQ(lent->number, 1);
}

TEST_F(unit_pool, lends_a_returned_connection_again_after_it_was_reset) {
  const auto pool = make_pool(2);
  static_cast<void>(pool->lend());
  const auto again = pool->lend();
  EXPECT_EQ(opened, 1);
  EXPECT_EQ(again->reset_count, 1);
}

TEST_F(unit_pool, throws_when_all_are_out_for_too_long) {
  const auto pool = make_pool(2);
  const auto first = pool->lend();
  const auto second = pool->lend();
  EXPECT_THROW(static_cast<void>(pool->lend()), sequent::pool_timeout);
  EXPECT_EQ(opened, 2);
}

TEST_F(unit_pool, a_waiter_gets_the_connection_that_comes_back) {
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

TEST_F(unit_pool, discards_a_broken_connection_and_opens_another) {
  const auto pool = make_pool(1);
  pool->lend()->usable = false;
  EXPECT_EQ(pool->lend()->number, 2);
}

TEST_F(unit_pool, a_broken_connection_takes_those_of_its_age_with_it) {
  const auto pool = make_pool(3);
  std::optional<sequent::lease<fake_connection>> broken(pool->lend());
  std::optional<sequent::lease<fake_connection>> lent(pool->lend());
  static_cast<void>(pool->lend());
  EXPECT_EQ(opened, 3);
  (*broken)->usable = false;
  broken.reset();
  std::optional<sequent::lease<fake_connection>> fresh(pool->lend());
  EXPECT_EQ((*fresh)->number, 4);
  (*lent)->usable = false;  // of the same break, which has been dealt with
  lent.reset();
  fresh.reset();
  EXPECT_EQ(pool->lend()->number, 4);
  EXPECT_EQ(opened, 4);
}

TEST_F(unit_pool, a_healthy_connection_of_that_age_goes_when_it_comes_back) {
  const auto pool = make_pool(2);
  std::optional<sequent::lease<fake_connection>> lent(pool->lend());
  pool->lend()->usable = false;
  lent.reset();
  EXPECT_EQ(pool->lend()->number, 3);
  const auto both = std::pair(pool->lend(), pool->lend());
  EXPECT_EQ(opened, 4);
}

TEST_F(unit_pool, discards_a_connection_that_cannot_be_reset) {
  const auto pool = make_pool(1);
  pool->lend()->resets = false;
  EXPECT_EQ(pool->lend()->number, 2);
}

TEST_F(unit_pool, a_failed_opening_gives_its_place_back) {
  const auto pool = make_pool(1);
  fails_to_open = true;
  EXPECT_THROW(static_cast<void>(pool->lend()), sequent::connection_error);
  fails_to_open = false;
  EXPECT_EQ(pool->lend()->number, 1);
}

TEST_F(unit_pool, a_moved_lease_returns_its_connection_once) {
  const auto pool = make_pool(1);
  {
    auto first = pool->lend();
    const auto second = std::move(first);
    EXPECT_EQ(second->number, 1);
  }
  EXPECT_EQ(pool->lend()->reset_count, 1);
}

TEST_F(unit_pool, the_longest_time_is_for_ever_and_not_none) {
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

TEST_F(unit_pool, a_time_before_now_is_none) {
  const auto pool = make_pool(1, std::chrono::milliseconds::min());
  const auto held = pool->lend();
  EXPECT_THROW(static_cast<void>(pool->lend()), sequent::pool_timeout);
}

TEST_F(unit_pool, its_size_may_be_without_bound) {
  const auto pool = make_pool(std::numeric_limits<std::size_t>::max());
  const auto first = pool->lend();
  const auto second = pool->lend();
  EXPECT_EQ(opened, 2);
}

TEST_F(unit_pool, a_lease_that_was_moved_from_says_so) {
  const auto pool = make_pool(1);
  auto first = pool->lend();
  const auto second = std::move(first);
  EXPECT_THROW(static_cast<void>(*first), sequent::error);  // NOLINT(bugprone-use-after-move)
  EXPECT_EQ(second->number, 1);
}

#if !defined(NDEBUG)
TEST_F(unit_pool, ends_the_program_when_it_dies_before_its_leases) {
  EXPECT_DEATH(
      {
        auto pool = make_pool(1);
        const auto lent = pool->lend();
        pool.reset();
      },
      "an engine died while a connection of it was in use");
}
#else
TEST_F(unit_pool, a_lease_that_outlives_it_closes_its_connection) {
  auto pool = make_pool(1);
  const auto lent = pool->lend();
  pool.reset();
  EXPECT_EQ(lent->number, 1);
}
#endif

TEST_F(unit_pool, a_forked_child_opens_its_own_and_closes_none_of_its_parent) {
  int closed = 0;
  struct counting_connection {
    int* closed;
    ~counting_connection() { ++*closed; }
    bool is_usable() const { return true; }
    void reset() {}
  };
  auto pool = std::make_unique<sequent::pool<counting_connection>>(2, 10ms, [&] {
    ++opened;
    return std::make_unique<counting_connection>(&closed);
  });
  static_cast<void>(pool->lend());
  std::optional<sequent::lease<counting_connection>> held(pool->lend());
  static_cast<void>(pool->lend());
  const int opened_before = opened;
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    bool is_right = true;
    {
      const auto own = pool->lend();
      is_right = is_right && opened == opened_before + 1;
    }
    held.reset();
    is_right = is_right && closed == 0;
    pool.reset();
    is_right = is_right && closed == 1;
    // Not _exit: a leak sanitizer has its say at the end of the program.
    std::exit(is_right ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  held.reset();
  EXPECT_EQ(opened, opened_before);
}

TEST_F(unit_pool, many_threads_never_hold_more_than_its_size) {
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

}  // namespace
