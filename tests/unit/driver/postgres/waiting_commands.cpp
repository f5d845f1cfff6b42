// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/postgres/waiting_commands.hpp>

namespace {

using sequent::driver::postgres::waiting_commands;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(postgres_waiting_commands, wait_in_order_until_they_are_taken) {
  waiting_commands waiting;
  EXPECT_TRUE(waiting.empty());
  waiting.begin("BEGIN READ ONLY");
  waiting.set_savepoint();
  EXPECT_TRUE(waiting.has_begin());
  EXPECT_THAT(waiting.take(), ElementsAre("BEGIN READ ONLY", "SAVEPOINT sequent"));
  EXPECT_TRUE(waiting.empty());
  EXPECT_FALSE(waiting.has_begin());
}

TEST(postgres_waiting_commands, a_savepoint_with_nothing_in_it_is_none) {
  waiting_commands waiting;
  waiting.set_savepoint();
  waiting.set_savepoint();
  waiting.release_savepoint();
  EXPECT_TRUE(waiting.drop_savepoint());
  EXPECT_FALSE(waiting.drop_savepoint());
  EXPECT_THAT(waiting.take(), IsEmpty());
}

TEST(postgres_waiting_commands, the_end_of_a_savepoint_waits_too) {
  waiting_commands waiting;
  waiting.release_savepoint();
  waiting.release_savepoint();
  EXPECT_FALSE(waiting.drop_savepoint());
  EXPECT_EQ(waiting.take_before("COMMIT"), "RELEASE SAVEPOINT sequent; RELEASE SAVEPOINT sequent; COMMIT");
  EXPECT_EQ(waiting.take_before("COMMIT"), "COMMIT");
}

}  // namespace
