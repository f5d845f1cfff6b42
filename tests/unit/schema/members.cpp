// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

#include <sequent/schema/column.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/schema/row.hpp>

#include "support/schema.hpp"

namespace {

namespace sq = sequent;

template <class As>
struct pairs_schema {
  static constexpr sq::name table_name = "pairs";
  sq::col<As, "a", int> a;
  sq::col<As, "b", std::optional<std::string>> b;
};

static_assert(sq::column_count<pairs_schema> == 2 && sq::column_count<shop::users_schema> == 5);

using values = sq::row<pairs_schema>;
static_assert(std::is_same_v<sq::members_of<values>, sq::type_list<int, std::optional<std::string>>>);
static_assert(std::is_same_v<sq::member_type<1, values>, std::optional<std::string>>);
static_assert(std::is_same_v<sq::member_type<0, const values>, const int>);

TEST(members, are_reached_by_their_place) {
  values pair{.a = 1, .b = "one"};
  sq::member<0>(pair) += 1;
  EXPECT_EQ(pair.a, 2);
  EXPECT_EQ(&sq::member<1>(std::as_const(pair)), &pair.b);
  EXPECT_EQ(&get<1>(sq::tie_members(pair)), &pair.b);
}

// What is no column is found by size.
template <class As>
struct no_columns_schema {
  static constexpr int more = 4;
};
template <class As>
struct stray_number_schema {
  sq::col<As, "a", int> a;
  int number;
};
template <class As>
struct stray_letter_schema {
  char letter;
  sq::col<As, "a", int> a;
};
template <class As>
struct stray_nothing_schema {
  struct nothing {};
  sq::col<As, "a", int> a;
  nothing empty;
};
static_assert(sq::column_count<no_columns_schema> == 0 && !sq::has_stray_members<no_columns_schema>);
static_assert(!sq::has_stray_members<pairs_schema>);
static_assert(sq::has_stray_members<stray_number_schema> && sq::has_stray_members<stray_letter_schema> &&
              sq::has_stray_members<stray_nothing_schema>);

}  // namespace
