// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/pool/linked_list.hpp>

namespace {

struct numbered : sequent::detail::linked<numbered> {
  int number = 0;
};

std::vector<int> numbers_in(const sequent::detail::linked_list<numbered>& list) {
  std::vector<int> found;
  for (const numbered* each = list.front(); each != nullptr; each = each->behind) found.push_back(each->number);
  EXPECT_EQ(found.size(), list.size());
  return found;
}

TEST(unit_linked_list, keeps_the_order_and_gives_either_end) {
  std::array<numbered, 4> nodes;
  sequent::detail::linked_list<numbered> list;
  EXPECT_TRUE(list.empty());
  EXPECT_EQ(list.pop_back(), nullptr);
  for (int i = 0; i < 4; ++i) {
    nodes[static_cast<std::size_t>(i)].number = i;
    list.push_back(nodes[static_cast<std::size_t>(i)]);
  }
  EXPECT_THAT(numbers_in(list), testing::ElementsAre(0, 1, 2, 3));
  EXPECT_EQ(list.back(), &nodes[3]);
  EXPECT_EQ(list.pop_front(), &nodes[0]);
  EXPECT_EQ(list.pop_back(), &nodes[3]);
  EXPECT_THAT(numbers_in(list), testing::ElementsAre(1, 2));
}

TEST(unit_linked_list, lets_go_from_any_place) {
  std::array<numbered, 3> nodes;
  sequent::detail::linked_list<numbered> list;
  for (numbered& each : nodes) list.push_back(each);
  list.remove(nodes[1]);
  EXPECT_EQ(list.front()->behind, &nodes[2]);
  EXPECT_EQ(list.back()->before, &nodes[0]);
  list.push_back(nodes[1]);
  EXPECT_EQ(list.back(), &nodes[1]);
  list.remove(nodes[0]);
  list.remove(nodes[1]);
  list.remove(nodes[2]);
  EXPECT_TRUE(list.empty());
  EXPECT_EQ(list.front(), nullptr);
}

}  // namespace
