// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include <sequent/pool/coarse_clock.hpp>

namespace {

using namespace std::chrono_literals;

TEST(unit_coarse_clock, is_the_steady_clock_and_a_little_late) {
  const auto before = std::chrono::steady_clock::now();
  const auto coarse = sequent::detail::coarse_now();
  EXPECT_LE(coarse, std::chrono::steady_clock::now());
  EXPECT_GE(coarse, before - 100ms);
}

TEST(unit_coarse_clock, goes_on) {
  const auto before = sequent::detail::coarse_now();
  std::this_thread::sleep_for(50ms);
  EXPECT_GE(sequent::detail::coarse_now(), before + 20ms);
}

}  // namespace
