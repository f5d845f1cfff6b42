// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <utility>

#include <gtest/gtest.h>

#include <sequent/driver/local_ptr.hpp>

namespace {

using sequent::driver::local_ptr;

struct counted {
  explicit counted(int& alive) : alive_(alive) { ++alive_; }
  counted(const counted&) = delete;
  counted& operator=(const counted&) = delete;
  ~counted() { --alive_; }

  int& alive_;
};

TEST(driver_local_ptr, the_object_dies_with_its_last_owner) {
  int alive = 0;
  auto first = local_ptr<counted>::make(alive);
  EXPECT_EQ(first.owner_count(), 1U);
  {
    const local_ptr<counted> second = first;  // NOLINT(performance-unnecessary-copy-initialization)
    EXPECT_EQ(first.owner_count(), 2U);
    first = local_ptr<counted>();
    EXPECT_EQ(alive, 1);
    EXPECT_EQ(second.owner_count(), 1U);
  }
  EXPECT_EQ(alive, 0);
}

TEST(driver_local_ptr, a_move_hands_over) {
  int alive = 0;
  auto first = local_ptr<counted>::make(alive);
  const local_ptr<counted> second = std::move(first);
  EXPECT_EQ(second.owner_count(), 1U);
  EXPECT_FALSE(first);  // NOLINT(bugprone-use-after-move)
  EXPECT_TRUE(second);
  EXPECT_EQ(&second->alive_, &alive);
}

TEST(driver_local_ptr, assigning_itself_keeps_the_object) {
  int alive = 0;
  auto owner = local_ptr<counted>::make(alive);
  const local_ptr<counted>& same = owner;
  owner = same;
  EXPECT_EQ(alive, 1);
  EXPECT_EQ(owner.owner_count(), 1U);
}

}  // namespace
