// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/if_set.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

std::string adults(std::optional<int> least) {
  return in_both(sq::select(users.id).where(users.age >= sq::if_set(least)));
}

TEST(expression_if_set, keeps_or_drops_its_predicate) {
  EXPECT_EQ(adults(18), "SELECT users.id FROM users WHERE users.age >= $1");
  EXPECT_EQ(adults(std::nullopt), "SELECT users.id FROM users");
}

TEST(expression_if_set, stands_on_either_side) {
  const auto text = [](std::optional<int> least) { return in_both(sq::if_set(least) <= users.age && users.id == 1); };
  EXPECT_EQ(text(18), "$1 <= users.age AND users.id = $2");
  EXPECT_EQ(text({}), "users.id = $1");
}

TEST(expression_if_set, takes_its_type_from_what_it_is_compared_with) {
  EXPECT_EQ(parameters_of(items.large == sq::if_set(std::optional<int>(5))), texts{"int64 5"});
  EXPECT_EQ(parameters_of(users.name == sq::if_set(std::optional<const char*>("x"))), texts{"text x"});
}

TEST(expression_if_set, has_one_static_type_and_a_text_of_its_own) {
  using with = decltype(sq::select(users.id).where(users.age >= sq::if_set(std::optional<int>(1))));
  static_assert(!sq::sql_text<sq::postgres, with>::is_constant);
  static_assert(sq::sql_text<sq::postgres, with>::view == "SELECT users.id FROM users WHERE users.age >= $1");
  static_assert(std::is_same_v<decltype(sq::sql<sq::postgres>(std::declval<with>())), std::string>);
}

TEST(expression_if_set, is_null_where_nothing_can_be_dropped) {
  const auto older = users.age > sq::if_set(std::optional<int>());
  EXPECT_EQ(in_both(sq::select(older.as<"older">()).from(users)), "SELECT users.age > $1 AS older FROM users");
  EXPECT_EQ(parameters_of(sq::select(older.as<"older">()).from(users)), texts{"int32 NULL"});
  using row = sq::row_type_of<decltype(sq::select(older.as<"older">()).from(users))>;
  static_assert(std::is_same_v<std::tuple_element_t<0, row>, std::optional<bool>>);
}

}  // namespace
