// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>

#include <gtest/gtest.h>

#include <sequent/engine/explain.hpp>

namespace {

namespace sq = sequent;

TEST(unit_explain, stands_before_the_text_as_it_is_sent) {
  sq::driver::request made;
  made.text = "SELECT 1";
  EXPECT_EQ(sq::detail::text_behind("EXPLAIN ", made), "EXPLAIN SELECT 1");
  made.assemble = [](const sq::driver::request& with) { return std::string(with.text) + " WHERE TRUE"; };
  EXPECT_EQ(sq::detail::text_behind("EXPLAIN ", made), "EXPLAIN SELECT 1 WHERE TRUE");
}

TEST(unit_explain, of_nothing_is_empty) {
  EXPECT_EQ(sq::detail::plan_text(sq::result<sq::detail::plan_line>()), "");
  EXPECT_EQ(sq::detail::plan_text(sq::result<sq::detail::plan_step>()), "");
}

}  // namespace
