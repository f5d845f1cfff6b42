// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/engine/advisory_key.hpp>
#include <sequent/sequent.hpp>

namespace {

namespace sq = sequent;

/// Keeps the text of what it is given.
struct noting_executor {
  template <class Statement>
  void execute(const Statement& given) {
    text = given.text;
    count = std::tuple_size_v<decltype(given.values)>;
  }
  std::string text;
  std::size_t count = 0;
};

std::string call_of(const sq::advisory_key& key) {
  noting_executor noting;
  key.call(noting, "f");
  return noting.text + " with " + std::to_string(noting.count);
}

TEST(unit_advisory_key, is_one_number_or_two_or_a_text) {
  EXPECT_EQ(call_of(7), "SELECT pg_catalog.f($1) with 1");
  EXPECT_EQ(call_of(std::int64_t{7}), "SELECT pg_catalog.f($1) with 1");
  EXPECT_EQ(call_of({7, 8}), "SELECT pg_catalog.f($1, $2) with 2");
  EXPECT_EQ(call_of("a"), "SELECT pg_catalog.f(pg_catalog.hashtextextended($1, 0)) with 1");
  EXPECT_EQ(call_of(std::string_view("a")), call_of(std::string("a")));
}

TEST(unit_advisory_key, is_no_number_that_does_not_fit) {
  static_assert(!std::is_constructible_v<sq::advisory_key, std::uint64_t>);
  static_assert(!std::is_constructible_v<sq::advisory_key, double>);
  static_assert(std::is_constructible_v<sq::advisory_key, std::uint32_t>);
}

TEST(unit_advisory_key, names_the_functions_of_postgresql) {
  EXPECT_EQ(sq::detail::advisory_function("try_advisory_xact_lock", sq::advisory_mode::exclusive),
            "pg_try_advisory_xact_lock");
  EXPECT_EQ(sq::detail::advisory_function("advisory_lock", sq::advisory_mode::shared), "pg_advisory_lock_shared");
}

}  // namespace
