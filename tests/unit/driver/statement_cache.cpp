// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/statement_cache.hpp>

namespace {

using sequent::driver::statement_cache;
using sequent::driver::statement_key;

statement_key key_of(std::size_t number, std::uint64_t variant = 0) {
  return {.hash = number, .size = 1, .choices = variant};
}

TEST(driver_statement_cache, finds_what_was_inserted) {
  statement_cache<std::string> cache(2);
  EXPECT_EQ(cache.find(key_of(1)), nullptr);
  EXPECT_EQ(cache.insert(key_of(1), "one"), std::nullopt);
  ASSERT_NE(cache.find(key_of(1)), nullptr);
  EXPECT_EQ(*cache.find(key_of(1)), "one");
  EXPECT_EQ(cache.find(key_of(1, 7)), nullptr);
}

TEST(driver_statement_cache, the_entry_used_least_recently_leaves) {
  statement_cache<std::string> cache(2);
  cache.insert(key_of(1), "one");
  cache.insert(key_of(2), "two");
  cache.find(key_of(1));
  EXPECT_EQ(cache.insert(key_of(3), "three"), "two");
  EXPECT_EQ(cache.find(key_of(2)), nullptr);
  EXPECT_NE(cache.find(key_of(1)), nullptr);
  EXPECT_EQ(cache.size(), 2U);
}

TEST(driver_statement_cache, a_hit_keeps_the_entry_in_place) {
  statement_cache<std::string> cache(3);
  cache.insert(key_of(1), "one");
  const std::string* const before = cache.find(key_of(1));
  cache.insert(key_of(2), "two");
  cache.find(key_of(2));
  EXPECT_EQ(cache.find(key_of(1)), before);
}

TEST(driver_statement_cache, an_entry_of_the_same_key_is_replaced) {
  statement_cache<std::string> cache(2);
  cache.insert(key_of(1), "one");
  cache.insert(key_of(2), "two");
  EXPECT_EQ(cache.insert(key_of(1), "another"), "one");
  EXPECT_EQ(*cache.find(key_of(1)), "another");
  EXPECT_EQ(*cache.find(key_of(2)), "two");
}

TEST(driver_statement_cache, without_capacity_nothing_stays) {
  statement_cache<std::string> cache(0);
  EXPECT_EQ(cache.insert(key_of(1), "one"), "one");
  EXPECT_EQ(cache.find(key_of(1)), nullptr);
}

TEST(driver_statement_cache, hands_out_what_is_erased) {
  statement_cache<std::unique_ptr<int>> cache(2);
  cache.insert(key_of(1), std::make_unique<int>(1));
  EXPECT_EQ(cache.erase(key_of(2)), std::nullopt);
  const auto erased = cache.erase(key_of(1));
  ASSERT_TRUE(erased.has_value());
  EXPECT_EQ(**erased, 1);
  EXPECT_EQ(cache.size(), 0U);
}

TEST(driver_statement_cache, drains_to_empty_and_can_be_filled_again) {
  statement_cache<std::string> cache(2);
  cache.insert(key_of(1), "one");
  cache.insert(key_of(2), "two");
  std::vector<std::string> drained;
  cache.drain([&](const std::string& entry) { drained.push_back(entry); });
  EXPECT_THAT(drained, testing::UnorderedElementsAre("one", "two"));
  EXPECT_EQ(cache.size(), 0U);
  EXPECT_EQ(cache.find(key_of(1)), nullptr);
  cache.insert(key_of(1), "again");
  EXPECT_EQ(*cache.find(key_of(1)), "again");
}

TEST(driver_statement_cache, tells_keys_apart_whose_hashes_collide) {
  statement_cache<std::string> cache(4);
  std::string names = "a";
  const auto named = [&] { return statement_key{1, 1, 1, 0, names}; };
  cache.insert(named(), "of a");
  names = "b";
  EXPECT_EQ(cache.find(named()), nullptr);
  cache.insert(named(), "of b");
  names = "a";
  ASSERT_NE(cache.find(named()), nullptr);
  EXPECT_EQ(*cache.find(named()), "of a");
  EXPECT_EQ(cache.erase(named()), "of a");
  names = "b";
  EXPECT_EQ(*cache.find(named()), "of b");
}

TEST(driver_statement_cache, keeps_no_more_of_many_names_than_it_has_room_for) {
  statement_cache<int> cache(8);
  for (int number = 0; number < 1000; ++number) cache.insert({1, 1, 1, 0, std::to_string(number)}, number);
  EXPECT_EQ(cache.size(), 8U);
  EXPECT_EQ(*cache.find({1, 1, 1, 0, "999"}), 999);
  EXPECT_EQ(cache.find({1, 1, 1, 0, "991"}), nullptr);
}

}  // namespace
