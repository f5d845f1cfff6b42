// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/schema/row.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

// A row is a plain aggregate of plain values.
static_assert(std::is_aggregate_v<user>);
static_assert(std::is_same_v<decltype(user::id), std::int64_t> &&
              std::is_same_v<decltype(user::email), std::optional<std::string>>);
static_assert(std::is_same_v<decltype(sq::row<items_schema>::item_state), state>);

// A row to insert leaves out what the database fills in, and nothing else.
using new_item = sq::insertable<items_schema>;
static_assert(std::is_aggregate_v<new_item>);
static_assert(std::is_same_v<decltype(new_item::id), sq::omittable<std::int64_t>>);
static_assert(std::is_same_v<decltype(new_item::made), sq::omittable<sq::timestamp>>);
static_assert(std::is_same_v<decltype(new_item::item_state), sq::omittable<state>>);
static_assert(std::is_same_v<decltype(new_item::price), sq::required<"price", double>>);
static_assert(std::is_same_v<decltype(new_item::day), sq::null_if_left_out<std::optional<sq::date>>>);
static_assert(std::is_same_v<decltype(new_item::total), sq::generated_value>);
template <class T>
using required = sq::required<"x", T>;
static_assert(!std::is_default_constructible_v<required<int>> && std::is_default_constructible_v<sq::omittable<int>>);

// A patch may leave out everything.
using item_patch = sq::patch<items_schema>;
static_assert(std::is_same_v<decltype(item_patch::price), sq::omittable<double>>);
static_assert(std::is_same_v<decltype(item_patch::day), sq::omittable<std::optional<sq::date>>>);
static_assert(std::is_same_v<decltype(item_patch::total), sq::generated_value>);

static_assert(sq::detail::is_row<user> && !sq::detail::is_row<new_item> && sq::detail::is_insertable<new_item>);
static_assert(sq::detail::is_patch<item_patch> && !sq::detail::is_patch<int>);

// A member takes what it can hold, as an assignment does: no fraction for an integer, no double for a float, no text or
// number for a truth value, no character for a number.
static_assert(std::is_convertible_v<int, required<std::int16_t>> &&
              std::is_convertible_v<const char*, required<std::string>>);
static_assert(std::is_convertible_v<int, required<double>> && std::is_convertible_v<float, sq::omittable<double>> &&
              !std::is_convertible_v<double, sq::omittable<float>>);
static_assert(!std::is_convertible_v<char, required<int>> &&
              !std::is_convertible_v<char, sq::omittable<std::optional<int>>>);
static_assert(std::is_convertible_v<std::string_view, required<std::string>> &&
              std::is_convertible_v<std::optional<int>, sq::omittable<std::optional<std::int64_t>>> &&
              !std::is_convertible_v<std::optional<int>, sq::omittable<int>>);
static_assert(!std::is_convertible_v<double, required<int>> &&
              !std::is_convertible_v<double, sq::omittable<std::optional<int>>>);
static_assert(!std::is_convertible_v<const char*, required<bool>> && !std::is_convertible_v<int, sq::omittable<bool>>);
static_assert(!std::is_convertible_v<bool, required<int>> && std::is_convertible_v<bool, required<bool>>);

TEST(schema_row, tells_a_value_that_is_left_out_from_null) {
  const sq::patch<users_schema> patch{.email = std::nullopt, .age = {}};
  EXPECT_TRUE(patch.email.has_value());
  EXPECT_EQ(patch.email.value(), std::nullopt);
  EXPECT_FALSE(patch.age.has_value());
  EXPECT_FALSE(patch.name.has_value());
}

TEST(schema_row, takes_a_value_as_it_is) {
  const sq::insertable<users_schema> ada{.org_id = 7, .name = "Ada"};
  EXPECT_EQ(ada.org_id.value, 7);
  EXPECT_EQ(ada.name.value, "Ada");
  EXPECT_FALSE(ada.id.has_value());
  EXPECT_EQ(ada.email, std::nullopt);
}

TEST(schema_row, refuses_an_integer_that_would_be_cut) {
  EXPECT_EQ(required<std::int16_t>(32767).value, 32767);
  EXPECT_THROW(required<std::int16_t>(32768), std::out_of_range);
  EXPECT_THROW(sq::omittable<std::int32_t>(std::int64_t{5000000000}), std::out_of_range);
  EXPECT_THROW(required<std::int64_t>(~std::uint64_t{0}), std::out_of_range);
  EXPECT_EQ(required<std::int64_t>(-1).value, -1);
  using maybe_small = sq::omittable<std::optional<std::int16_t>>;
  EXPECT_THROW(maybe_small(70000), std::out_of_range);
  EXPECT_THROW(maybe_small(std::optional<int>(70000)), std::out_of_range);
  EXPECT_EQ(maybe_small(7).value(), 7);
  EXPECT_EQ(maybe_small(std::optional<int>()).value(), std::nullopt);
  using small_or_null = sq::null_if_left_out<std::optional<std::int16_t>>;
  EXPECT_THROW(small_or_null(70000), std::out_of_range);
  EXPECT_EQ(small_or_null(7), 7);
  EXPECT_EQ(small_or_null(std::nullopt), std::nullopt);
  EXPECT_EQ(small_or_null(), std::nullopt);
  small_or_null small = 7;
  EXPECT_THROW(small = 70000, std::out_of_range);
}

TEST(schema_row, refuses_an_integer_that_a_floating_point_number_would_round) {
  EXPECT_THROW(required<double>(std::int64_t{9007199254740993}), std::out_of_range);
  EXPECT_THROW(required<float>(16777217), std::out_of_range);
  EXPECT_EQ(required<double>(std::int64_t{9007199254740992}).value, 9007199254740992.0);
}

TEST(schema_row, refuses_a_null_pointer_instead_of_a_text) {
  EXPECT_THROW(required<std::string>(static_cast<const char*>(nullptr)), std::invalid_argument);
}

}  // namespace
