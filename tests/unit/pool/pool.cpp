// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <source_location>
#include <string>
#include <thread>
#include <unit/pool/fake_connection.hpp>
#include <utility>

#include <gmock/gmock.h>

namespace {

using namespace pool_test;

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

TEST_F(unit_pool, discards_a_broken_connection_and_opens_another) {
  const auto pool = make_pool(1);
  pool->lend()->usable = false;
  EXPECT_EQ(pool->lend()->number, 2);
}

TEST_F(unit_pool, a_broken_connection_has_those_of_its_age_checked) {
  const auto pool = make_pool(3);
  std::optional<sequent::lease<fake_connection>> broken(pool->lend());
  std::optional<sequent::lease<fake_connection>> dead(pool->lend());
  std::optional<sequent::lease<fake_connection>> alive(pool->lend());
  (*broken)->usable = false;
  (*dead)->lives = false;
  alive.reset();
  dead.reset();
  broken.reset();
  const auto fresh = pool->lend();
  EXPECT_EQ(fresh->number, 4) << "in the place of the dead one";
  const auto checked = pool->lend();
  EXPECT_EQ(checked->number, 3);
  EXPECT_EQ(checked->ping_count, 1);
  const auto seen = pool->statistics();
  EXPECT_EQ(seen.broken, 2U);
  EXPECT_EQ(seen.closed, 2U);
  EXPECT_EQ(seen.open, 2U);
}

TEST_F(unit_pool, a_check_that_throws_finds_a_dead_one) {
  const auto pool = make_pool({.size = 1, .timeout = 10ms, .pre_ping = sequent::pre_ping::always});
  pool->lend()->throws_when_asked = true;
  EXPECT_EQ(pool->lend()->number, 2);
}

TEST_F(unit_pool, one_that_is_found_dead_and_cannot_be_replaced_leaves_its_place) {
  const auto pool = make_pool({.size = 1, .timeout = 10ms, .pre_ping = sequent::pre_ping::always});
  pool->lend()->lives = false;
  fails_to_open = true;
  EXPECT_THROW(static_cast<void>(pool->lend()), sequent::connection_error);
  EXPECT_EQ(pool->statistics().open, 0U);
  fails_to_open = false;
  EXPECT_EQ(pool->lend()->number, 2);
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
    bool answers_within(std::chrono::milliseconds) { return true; }
  };
  auto pool = std::make_unique<sequent::pool<counting_connection>>(sequent::pool_options{.size = 2}, [&] {
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

TEST_F(unit_pool, a_forked_child_behaves_as_its_parent_does_by_now) {
  const auto pool = make_pool({.size = 1, .timeout = 10ms});
  static_cast<void>(pool->lend());
  pool->reconfigure({.size = 7, .timeout = 10ms});
  const auto drained = make_pool({.size = 1, .timeout = 10ms});
  EXPECT_TRUE(drained->drain(0ms));
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    bool is_right = pool->statistics().size == 7 && pool->statistics().open == 0;
    try {
      static_cast<void>(drained->lend());
      is_right = false;
    } catch (const sequent::pool_drained&) {
    }
    _exit(is_right ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

TEST_F(unit_pool, names_who_holds_the_connections) {
  const auto pool = make_pool(3);
  const auto here = std::source_location::current();
  const auto first = pool->lend(here);
  const auto second = pool->lend(here);
  const auto third = pool->lend();
  try {
    static_cast<void>(pool->lend());
    FAIL() << "all are in use";
  } catch (const sequent::pool_timeout& refusal) {
    EXPECT_THAT(refusal.what(), testing::HasSubstr("all 3 are in use, 2 by pool.cpp:" + std::to_string(here.line())));
    EXPECT_THAT(refusal.what(), testing::HasSubstr("1 by single statements"));
  }
}

TEST_F(unit_pool, keeps_a_reserve_and_closes_what_was_idle_for_too_long) {
  const auto pool = make_pool({.size = 4, .timeout = 10ms, .min_idle = 2, .max_idle_time = 20ms});
  pool->keep_reserve();
  EXPECT_EQ(opened, 2);
  {
    const auto four = std::array{pool->lend(), pool->lend(), pool->lend(), pool->lend()};
  }
  std::this_thread::sleep_for(60ms);
  static_cast<void>(pool->lend());
  EXPECT_EQ(pool->statistics().idle, 2U);
  EXPECT_EQ(pool->statistics().closed, 2U);
}

TEST_F(unit_pool, a_reserve_that_cannot_be_opened_is_no_error_of_whoever_gives_back) {
  const auto pool = make_pool({.size = 2, .timeout = 10ms, .min_idle = 2});
  {
    const auto lent = pool->lend();
    fails_to_open = true;
  }
  EXPECT_EQ(pool->statistics().failed_openings, 1U);
  EXPECT_EQ(pool->lend()->number, 1);
}

}  // namespace
