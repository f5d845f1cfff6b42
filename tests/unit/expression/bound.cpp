// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/dialect/slots.hpp>
#include <sequent/expression/bound.hpp>

#include "support/parameters.hpp"

namespace {

namespace bound = sequent::bound;
using bound::slot_kind;
using shop::texts;

using number = bound::value<int>;
using named = bound::argument<"n", int>;
using maybe = bound::present_value<int>;

// What carries nothing is not there; the values of others stand side by side.
static_assert(std::is_same_v<bound::joined<bound::nothing, bound::nothing>, bound::nothing>);
static_assert(std::is_same_v<bound::joined<number, bound::nothing>, number>);
static_assert(std::is_same_v<bound::joined<bound::nothing, number>, number>);
static_assert(std::is_same_v<bound::joined<number, named>, bound::both<number, named>>);
static_assert(std::is_same_v<bound::joined_all<>, bound::nothing>);
static_assert(std::is_same_v<bound::joined_all<bound::nothing, number, bound::nothing>, number>);
static_assert(std::is_same_v<bound::joined_all<bound::nothing, bound::nothing>, bound::nothing>);
static_assert(bound::joined_all<number, named, maybe>::size == 3);
static_assert(std::is_empty_v<bound::nothing> && std::is_empty_v<named>);

TEST(expression_bound, describes_its_slots_in_order) {
  using all = bound::joined_all<number, named, maybe, bound::conditional<bound::both<number, bound::null<int>>>>;
  constexpr auto& slots = sequent::detail::slots_of<all>;
  static_assert(all::size == 6 && slots.size() == 6);
  EXPECT_EQ(slots[0].kind, slot_kind::value);
  EXPECT_EQ(slots[1].kind, slot_kind::argument);
  EXPECT_EQ(slots[1].name.text, "n");
  EXPECT_EQ(slots[2].kind, slot_kind::value);
  EXPECT_EQ(slots[3].kind, slot_kind::choice);
  EXPECT_EQ(slots[3].extent, 2);
  EXPECT_EQ(slots[5].kind, slot_kind::value);
}

TEST(expression_bound, tells_arguments_apart_by_name_and_type) {
  const auto slot = []<class Argument>(Argument) { return sequent::detail::slots_of<Argument>[0]; };
  EXPECT_EQ(slot(named{}).type, slot(bound::argument<"other", int>{}).type);
  EXPECT_NE(slot(named{}).type, slot(bound::argument<"n", long>{}).type);
  EXPECT_NE(slot(named{}).type, slot(bound::argument<"n", std::optional<int>>{}).type);
  EXPECT_FALSE(slot(named{}).name == slot(bound::argument<"other", int>{}).name);
}

template <class Values>
texts seen(const Values& values) {
  shop::parameter_recorder recorder(true);
  values.visit(recorder);
  return recorder.seen();
}

TEST(expression_bound, visits_its_values_in_order) {
  auto range = bound::range<std::string>{std::make_shared<const std::vector<std::string>>(2, "x")};
  EXPECT_EQ(seen(bound::join_all(number{1}, bound::nothing{}, bound::value<std::optional<int>>{}, named{},
                                 bound::null<double>{}, std::move(range), maybe{5})),
            (texts{"int32 1", "int32 NULL", "int32 :n", "double NULL", "text[] x x", "int32 5"}));
}

TEST(expression_bound, leaves_out_what_is_not_chosen) {
  const auto values = [](bool is_wanted, std::optional<int> inner) {
    return bound::join_all(bound::conditional<bound::both<number, maybe>>{is_wanted, {{1}, {inner}}}, number{3});
  };
  EXPECT_EQ(seen(values(true, 2)), (texts{"int32 1", "int32 2", "int32 3"}));
  EXPECT_EQ(seen(values(false, {})), texts{"int32 3"});
  EXPECT_EQ(seen(values(false, 2)), texts{"int32 3"});
}

}  // namespace
