// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>

#include <sequent/sequent.hpp>
#include <sequent/statement/record.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

constexpr auto query =
    sq::select(users.id, users.age.as<"years">(), (users.age + users.id).as<"both">(), sq::count(users.email))
        .group_by(users.id);
using row = sq::row_type_of<decltype(query)>;
static_assert(row::size == 4 && std::tuple_size_v<row> == 4);
static_assert(std::is_same_v<std::tuple_element_t<1, row>, int>);

constexpr row filled = [] {
  row made{};
  made.get<0>() = 1;
  made.get<1>() = 2;
  made.get<2>() = 3;
  made.get<3>() = 4;
  return made;
}();

// By place, as structured bindings.
constexpr int by_binding = [] {
  const auto [id, years, both, count] = filled;
  return static_cast<int>(id * 1000 + years * 100 + both * 10 + count);
}();
static_assert(by_binding == 1234);

// By the expression of the select list.
static_assert(filled[users.id] == 1 && filled[users.age] == 2 && filled[users.age + users.id] == 3 &&
              filled[sq::count(users.email)] == 4);

// By name: the column's own, the one that it was given, or that of the function.
static_assert(filled.get<"id">() == 1 && filled.get<"years">() == 2 && filled.get<"both">() == 3 &&
              filled.get<"count">() == 4);

static_assert(filled == filled);
static_assert(!(filled == row{}));

// Into an aggregate of the user's own, field by field.
struct summary {
  std::int64_t id;
  int years;
  std::optional<std::int64_t> both;
  std::int64_t count;
};
static_assert(filled.into<summary>().years == 2 && filled.into<summary>().both == 3);

// A row owns its values, and gives them away when it is given away.
static_assert(std::is_same_v<decltype(std::declval<row>().get<0>()), std::int64_t&&>);
static_assert(std::is_same_v<decltype(std::declval<const row&>().get<0>()), const std::int64_t&>);

// By name and by expression, a row that is about to go gives values and nothing that would dangle.
static_assert(std::is_same_v<decltype(std::declval<row>().get<"years">()), int>);
static_assert(std::is_same_v<decltype(std::declval<row>()[users.age]), int>);
static_assert(std::is_same_v<decltype(std::declval<const row&>().get<"years">()), const int&>);
static_assert(std::is_same_v<decltype(std::declval<const row&>()[users.age]), const int&>);

// An expression is found whatever it is labelled, by no other expression of the same columns.
using swapped =
    sq::row_type_of<decltype(sq::select((users.age - users.id).as<"a">(), (users.id - users.age).as<"b">()))>;
constexpr swapped differences = [] {
  swapped made{};
  made.get<0>() = 1;
  made.get<1>() = 2;
  return made;
}();
static_assert(differences[users.age - users.id] == 1 && differences[users.id - users.age] == 2);

// Whole tables are found by the table.
using pair =
    sq::row_type_of<decltype(sq::select(counters, users.id).from(counters).left_join(users, users.id == counters.id))>;
static_assert(
    std::is_same_v<std::remove_cvref_t<decltype(std::declval<const pair&>()[counters])>, sq::row<counters_schema>>);
static_assert(std::is_same_v<std::remove_cvref_t<decltype(std::declval<const pair&>().get<"counters">())>,
                             sq::row<counters_schema>>);

}  // namespace
