// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <source_location>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/pool/pool_core.hpp>

namespace pool_test {

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

}  // namespace pool_test
