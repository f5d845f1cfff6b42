// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <stdexcept>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/engine/retries.hpp>

namespace {

using namespace std::chrono_literals;
using sequent::detail::retries;

template <class Error>
bool is_tried_again(retries& tries, const Error& failure) {
  try {
    throw failure;
  } catch (...) {
    return tries.begin_another();
  }
}

TEST(unit_retries, are_as_many_as_were_asked_for) {
  retries tries({.attempts = 3, .backoff = 0ms});
  EXPECT_FALSE(tries.is_again());
  const sequent::serialization_failure lost({.sqlstate = "40001"});
  EXPECT_TRUE(is_tried_again(tries, lost));
  EXPECT_TRUE(tries.is_again());
  EXPECT_TRUE(is_tried_again(tries, sequent::deadlock_detected({.sqlstate = "40P01"})));
  EXPECT_FALSE(is_tried_again(tries, lost));
}

TEST(unit_retries, are_for_what_may_succeed_then) {
  retries tries({.attempts = 9, .backoff = 0ms});
  EXPECT_FALSE(is_tried_again(tries, sequent::unique_violation({.sqlstate = "23505"})));
  EXPECT_FALSE(is_tried_again(tries, sequent::transaction_in_doubt("lost")));
  EXPECT_FALSE(is_tried_again(tries, std::runtime_error("no")));
  EXPECT_TRUE(is_tried_again(tries, sequent::broken_transaction({.sqlstate = "40001"}, nullptr)));
  EXPECT_FALSE(is_tried_again(tries, sequent::broken_transaction({.sqlstate = "23505"}, nullptr)));
}

TEST(unit_retries, are_further_apart_each_time_up_to_a_limit) {
  retries tries({.attempts = 9, .backoff = 10ms, .longest_backoff = 35ms});
  for (const auto whole : {10ms, 20ms, 34ms, 34ms}) {
    const auto pause = tries.next_pause();
    EXPECT_GE(pause, whole / 2);
    EXPECT_LE(pause, 35ms);
  }
  EXPECT_EQ(retries({.backoff = 0ms}).next_pause(), 0ms);
  EXPECT_EQ(retries({.backoff = -3ms, .longest_backoff = -5ms}).next_pause(), 0ms);
}

}  // namespace
