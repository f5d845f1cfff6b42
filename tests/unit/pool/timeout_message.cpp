// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <source_location>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/pool/timeout_message.hpp>

namespace {

using namespace std::chrono_literals;
using sequent::detail::pool_core;
using sequent::detail::pool_time;
using testing::HasSubstr;

constexpr pool_time start{1000h};

void lend(pool_core& core, const std::source_location& who, std::chrono::milliseconds at) {
  core.opened(*core.ask(who, start + at).place, start + at);
}

TEST(unit_timeout_message, names_lines_by_how_many_they_hold_and_since_when) {
  pool_core core({.size = 5});
  const auto one = std::source_location::current();
  const auto two = std::source_location::current();
  lend(core, one, 0ms);
  lend(core, two, 1s);
  lend(core, two, 2s);
  lend(core, {}, 3s);
  EXPECT_EQ(core.ask({}, start).step, sequent::detail::pool_step::open);
  const std::string said = sequent::detail::timeout_message(core, 30s, start + 90s);
  const auto line = [](const std::source_location& of) { return "timeout_message.cpp:" + std::to_string(of.line()); };
  EXPECT_THAT(said, HasSubstr("within 30000 ms: all 5 are in use, 2 by " + line(two) + " (for up to 89 s); 1 by " +
                              line(one) + " (for 90 s); 1 by single statements (for 87 s); 1 being opened. If"));
}

TEST(unit_timeout_message, says_it_of_one) {
  pool_core core({.size = 1});
  lend(core, {}, 0ms);
  EXPECT_THAT(sequent::detail::timeout_message(core, 10ms, start + 12ms),
              HasSubstr("the only one is in use, 1 by single statements (for 12 ms)."));
}

TEST(unit_timeout_message, stays_short) {
  pool_core core({.size = 100});
  std::vector<std::source_location> places;
  places.push_back(std::source_location::current());
  places.push_back(std::source_location::current());
  places.push_back(std::source_location::current());
  places.push_back(std::source_location::current());
  places.push_back(std::source_location::current());
  places.push_back(std::source_location::current());
  places.push_back(std::source_location::current());
  places.push_back(std::source_location::current());
  for (const auto& each : places) lend(core, each, 0ms);
  const std::string said = sequent::detail::timeout_message(core, 10ms, start);
  EXPECT_THAT(said, HasSubstr("; the others by 2 other places. If"));
  EXPECT_LT(said.size(), 600U);
}

}  // namespace
