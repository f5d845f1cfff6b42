// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

#include <sequent/schema/column.hpp>
#include <sequent/schema/embedded.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/schema/row.hpp>

namespace {

namespace sq = sequent;

template <class As>
struct pairs_schema {
  static constexpr sq::name table_name = "pairs";
  sq::col<As, "a", int> a;
  sq::col<As, "b", std::optional<std::string>> b;
};

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

template <class As>
struct nested_schema {
  sq::col<As, "first", int> first;
  sq::embedded<As, pairs_schema, "x_"> x;
  sq::col<As, "last", long> last;
};
using nested = sq::row<nested_schema>;
static_assert(std::is_same_v<sq::members_of<nested>, sq::type_list<int, int, std::optional<std::string>, long>>);
static_assert(std::is_same_v<sq::member_type<1, const nested>, const int>);
static_assert(std::is_same_v<sq::member_type<1, sq::insertable<nested_schema>>, sq::required<"a", int>>);

TEST(members, are_reached_in_embedded_parts) {
  nested row{.first = 1, .x = {.a = 2, .b = "two"}, .last = 3};
  sq::member<1>(row) += 1;
  EXPECT_EQ(row.x.a, 3);
  EXPECT_EQ(&sq::member<2>(std::as_const(row)), &row.x.b);
  EXPECT_EQ(&get<3>(sq::tie_members(row)), &row.last);
}

TEST(members, are_made_in_their_order) {
  int calls = 0;
  const auto made = sq::made_of<nested>([&]<std::size_t Place>() -> sq::member_type<Place, nested> {
    EXPECT_EQ(calls++, static_cast<int>(Place));
    if constexpr (Place == 2) {
      return "two";
    } else {
      return Place;
    }
  });
  EXPECT_EQ(calls, 4);
  EXPECT_EQ(made.first, 0);
  EXPECT_EQ(made.x.a, 1);
  EXPECT_EQ(made.x.b, "two");
  EXPECT_EQ(made.last, 3);
  EXPECT_EQ(sq::made_of<values>([]<std::size_t Place>() -> sq::member_type<Place, values> { return {}; }).a, 0);
}

}  // namespace
