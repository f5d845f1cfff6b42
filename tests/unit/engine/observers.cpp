// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/engine/observers.hpp>

#include "support/noting_observer.hpp"

namespace {

using testing::ElementsAre;

/// Notes what `noting_observer` does not.
struct other_observer : noting_observer {
  void transaction_retried(const sequent::retry_event&) override { notes.emplace_back("again"); }
  void connection_acquired(const sequent::acquire_event&) override { notes.emplace_back("acquired"); }
  void notice_received(const sequent::notice_event&) override { notes.emplace_back("notice"); }
};

void tell_all(sequent::observer& told) {
  told.connection_acquired({});
  told.connection_opened({});
  told.transaction_begun({});
  told.statement_started({.text = "SELECT 1"});
  told.notice_received({});
  told.statement_ended({.text = "SELECT 1"});
  told.transaction_rolled_back({});
  told.transaction_retried({});
  told.transaction_committed({.is_savepoint = true});
  told.transaction_left_in_doubt({});
}

TEST(unit_observers, are_told_of_everything) {
  const auto first = std::make_shared<other_observer>();
  const auto second = std::make_shared<other_observer>();
  sequent::observers both(first, second);
  tell_all(both);
  EXPECT_THAT(first->notes, ElementsAre("acquired", "connected", "begin", "> SELECT 1", "notice",
                                        "< SELECT 1 (0) 0 rows", "rollback", "again", "commit savepoint", "in doubt"));
  EXPECT_EQ(second->notes, first->notes);
}

TEST(unit_observers, one_that_throws_keeps_nothing_from_the_others) {
  const auto throwing = std::make_shared<other_observer>();
  throwing->throws = true;
  const auto second = std::make_shared<other_observer>();
  sequent::observers both(throwing, second);
  EXPECT_NO_THROW(tell_all(both));
  EXPECT_THAT(second->notes, testing::SizeIs(10));
}

}  // namespace
