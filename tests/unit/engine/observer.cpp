// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <memory>

#include <gtest/gtest.h>

#include <sequent/engine/observer.hpp>

namespace {

TEST(unit_observer, one_that_overrides_nothing_takes_everything) {
  const auto deaf = std::make_unique<sequent::observer>();
  deaf->statement_started({.text = "SELECT 1"});
  deaf->statement_ended({.text = "SELECT 1", .rows = 1});
  deaf->transaction_begun({});
  deaf->transaction_committed({});
  deaf->transaction_rolled_back({.is_savepoint = true});
  deaf->transaction_left_in_doubt({});
  deaf->connection_opened({});
  SUCCEED();
}

TEST(unit_observer, a_statement_has_not_failed_unless_it_is_said) {
  const sequent::statement_event event{.text = "SELECT 1"};
  EXPECT_FALSE(event.has_failed);
  EXPECT_TRUE(event.sqlstate.empty());
  EXPECT_EQ(event.duration.count(), 0);
}

}  // namespace
