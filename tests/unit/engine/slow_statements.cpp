// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/engine/slow_statements.hpp>

namespace {

using namespace std::chrono_literals;

TEST(unit_slow_statements, tells_of_those_that_took_as_long_as_the_limit_or_longer) {
  std::vector<std::string> slow;
  sequent::slow_statements told(100ms, [&](const sequent::statement_event& seen) { slow.emplace_back(seen.name); });
  told.statement_ended({.name = "quick", .duration = 99ms});
  told.statement_ended({.name = "slow", .duration = 100ms});
  told.statement_ended({.name = "slow and failed", .duration = 1s, .has_failed = true});
  EXPECT_THAT(slow, testing::ElementsAre("slow", "slow and failed"));
}

}  // namespace
