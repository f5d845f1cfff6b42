// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/engine/statement_log.hpp>

namespace {

using namespace std::chrono_literals;
using sequent::statement_event;
using sequent::statement_log;

TEST(unit_statement_log, gives_a_line_for_each_statement_that_has_ended) {
  std::vector<std::string> lines;
  statement_log log([&](std::string_view line) { lines.emplace_back(line); });
  log.statement_started({.text = "SELECT 1"});
  log.statement_ended({.text = "SELECT 1", .rows = 1, .duration = 1070us});
  EXPECT_THAT(lines, testing::ElementsAre("SELECT 1: 1 row, 1.070 ms"));
}

TEST(unit_statement_log, says_the_name_where_there_is_one) {
  EXPECT_EQ(statement_log::line_of({.text = "SELECT 1", .name = "one", .rows = 3, .duration = 412us}),
            "one: 3 rows, 0.412 ms");
}

TEST(unit_statement_log, says_why_it_failed) {
  EXPECT_EQ(statement_log::line_of({.text = "SELECT x", .has_failed = true, .sqlstate = "42703"}),
            "SELECT x: failed [42703], 0.000 ms");
  EXPECT_EQ(statement_log::line_of({.text = "SELECT x", .has_failed = true}), "SELECT x: failed, 0.000 ms");
}

TEST(unit_statement_log, is_one_line_whatever_the_text) {
  EXPECT_EQ(statement_log::line_of({.text = "\n  SELECT 1,\r\n\t2"}), "SELECT 1, 2: 0 rows, 0.000 ms");
}

}  // namespace
