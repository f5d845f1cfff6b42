// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include <sequent/driver/statement_key.hpp>

namespace {

using sequent::driver::key_of;
using sequent::driver::statement_key;

static_assert(key_of("SELECT 1") == key_of("SELECT 1"));
static_assert(key_of("SELECT 1") != key_of("SELECT 2"));
static_assert(key_of("SELECT 1").size == 8);

TEST(driver_statement_key, is_what_the_text_says_and_not_where_it_stands) {
  std::string here = "SELECT a FROM t";
  const statement_key first = key_of(here);
  const std::string elsewhere = here;
  EXPECT_EQ(first, key_of(elsewhere));
  here = "SELECT b FROM t";  // another text at the same address
  EXPECT_NE(first, key_of(here));
}

TEST(driver_statement_key, knows_the_choices_apart) {
  EXPECT_EQ(key_of("SELECT 1", 1), key_of("SELECT 1", 1));
  EXPECT_NE(key_of("SELECT 1", 1), key_of("SELECT 1", 2));
}

TEST(driver_statement_key, hashes_of_near_texts_and_small_choices_differ) {
  std::set<std::size_t> hashes;
  std::set<std::size_t> low_bits;
  for (int number = 0; number < 256; ++number) {
    for (std::uint64_t choices = 0; choices < 16; ++choices) {
      const std::size_t hash =
          std::hash<statement_key>()(key_of("SELECT a" + std::to_string(number) + " FROM t", choices));
      hashes.insert(hash);
      low_bits.insert(hash & 0xFFFU);
    }
  }
  EXPECT_EQ(hashes.size(), 4096U);
  EXPECT_GT(low_bits.size(), 2000U);
}

TEST(driver_statement_key, compares_names_that_are_given_at_run_time_by_their_content) {
  const statement_key key = key_of("SELECT 1");
  const statement_key first = sequent::driver::key_with_names(key, "a");
  EXPECT_EQ(first, sequent::driver::key_with_names(key, std::string("a")));
  EXPECT_NE(first, key);
  statement_key colliding = sequent::driver::key_with_names(key, "b");
  colliding.hash = first.hash;
  EXPECT_NE(first, colliding);
}

TEST(driver_statement_key, is_kept_with_its_names) {
  std::string names = "first";
  const sequent::driver::kept_key kept = sequent::driver::key_with_names(key_of("SELECT 1"), names);
  names = "other";
  EXPECT_EQ((*kept).names, "first");
  EXPECT_EQ(*kept, sequent::driver::key_with_names(key_of("SELECT 1"), "first"));
}

}  // namespace
