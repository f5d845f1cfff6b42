// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/engine/row_buffer.hpp>

namespace {

using sequent::detail::row_buffer;
using testing::ElementsAre;

TEST(unit_row_buffer, keeps_rows_in_order) {
  row_buffer<std::string> rows;
  EXPECT_EQ(rows.size(), 0U);
  rows.push_back("one");
  EXPECT_EQ(rows.size(), 1U);
  rows.push_back("two");
  rows.push_back("three");
  EXPECT_THAT(std::vector<std::string>(rows.begin(), rows.end()), ElementsAre("one", "two", "three"));
}

TEST(unit_row_buffer, keeps_a_single_row_in_itself) {
  row_buffer<int> rows;
  rows.reserve(1);
  rows.push_back(7);
  const auto* start = reinterpret_cast<const char*>(&rows);
  const auto* row = reinterpret_cast<const char*>(rows.begin());
  EXPECT_GE(row, start);
  EXPECT_LT(row, start + sizeof(rows));
}

TEST(unit_row_buffer, hands_out_one_row_and_many) {
  row_buffer<std::unique_ptr<int>> one;
  one.push_back(std::make_unique<int>(1));
  const auto released = one.release();
  ASSERT_EQ(released.size(), 1U);
  EXPECT_EQ(*released[0], 1);
  EXPECT_EQ(one.size(), 0U);

  row_buffer<int> many;
  many.reserve(3);
  for (const int value : {1, 2, 3}) many.push_back(int(value));
  EXPECT_THAT(many.release(), ElementsAre(1, 2, 3));
  EXPECT_EQ(many.size(), 0U);
}

TEST(unit_row_buffer, has_rows_of_bool_that_can_be_referred_to) {
  row_buffer<bool> rows;
  rows.push_back(true);
  rows.push_back(false);
  EXPECT_EQ(rows.size(), 2U);
  const bool& first = *rows.begin();
  EXPECT_TRUE(first);
  EXPECT_THAT(rows.release(), ElementsAre(true, false));
  EXPECT_EQ(rows.size(), 0U);
}

TEST(unit_row_buffer, can_be_moved) {
  row_buffer<std::string> rows;
  rows.push_back("one");
  const row_buffer<std::string> moved = std::move(rows);
  EXPECT_THAT(std::vector<std::string>(moved.begin(), moved.end()), ElementsAre("one"));
}

}  // namespace
