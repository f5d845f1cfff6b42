// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/schema/constraint_name.hpp>

namespace {

using sequent::constraint_name;

template <class... Columns>
constexpr constraint_name named(std::string_view table, std::string_view suffix, std::size_t repetition,
                                Columns... columns) {
  const std::array<std::string_view, sizeof...(Columns)> names{columns...};
  return {table, names, suffix, repetition};
}

TEST(constraint_name, is_made_of_table_columns_and_kind) {
  static_assert(named("users", "key", 0, "email").view() == "users_email_key");
  static_assert(named("users", "idx", 0, "name", "age").view() == "users_name_age_idx");
  static_assert(named("users", "pkey", 0).view() == "users_pkey");
  static_assert(named("users", "check", 12, "age").view() == "users_age_check12");
}

TEST(constraint_name, may_have_63_bytes) {
  const std::string table(53, 't');
  const std::string name(named(table, "idx", 0, "email").view());
  EXPECT_EQ(name, table + "_email_idx");
  EXPECT_EQ(name.size(), 63U);
}

TEST(constraint_name, is_cut_where_it_would_be_longer) {
  const std::string table(54, 't');
  const std::string name(named(table, "idx", 0, "email").view());
  EXPECT_EQ(name.size(), 63U);
  EXPECT_EQ(name.substr(0, 50), std::string(50, 't'));
  EXPECT_EQ(name.substr(50, 1), "_");
  EXPECT_EQ(name.substr(51, 8).find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(name.substr(59), "_idx");
}

TEST(constraint_name, tells_apart_what_is_cut_at_the_same_place) {
  const std::string table(63, 't');
  EXPECT_NE(named(table, "idx", 0, "email").view(), named(table, "idx", 0, "phone").view());
  EXPECT_EQ(named(table, "idx", 0, "email").view(), named(table, "idx", 0, "email").view());
}

TEST(constraint_name, is_cut_at_its_limit_also_when_it_is_much_too_long) {
  const std::string longest(63, 'x');
  EXPECT_EQ(named(longest, "fkey", 7, longest.c_str(), longest.c_str()).view().size(), 63U);
  EXPECT_TRUE(named(longest, "fkey", 7, longest.c_str()).view().ends_with("_fkey7"));
}

TEST(constraint_name, is_not_cut_within_a_character) {
  std::string table = "x";
  for (int letter = 0; letter < 31; ++letter) table += "\u00e4";
  const std::string name(named(table, "idx", 0, "email").view());
  EXPECT_EQ(name.size(), 62U);
  EXPECT_EQ(name.substr(47, 3), "\u00e4_");
}

}  // namespace
