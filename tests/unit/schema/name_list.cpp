// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/schema/name_list.hpp>

namespace {

using names = std::array<std::string_view, 2>;
constexpr names ab{"a", "b"};
constexpr names ba{"b", "a"};
constexpr names aa{"a", "a"};

TEST(name_list, is_searched_from_a_place_on) {
  static_assert(sequent::position_of("b", ab) == 1);
  static_assert(sequent::position_of("a", ab, 1) == sequent::no_column);
  static_assert(sequent::position_of("c", ab) == sequent::no_column);
}

TEST(name_list, is_compared_with_or_without_its_order) {
  static_assert(sequent::are_equal_lists(ab, ab) && !sequent::are_equal_lists(ab, ba));
  static_assert(sequent::are_same_columns(ab, ba));
  static_assert(!sequent::are_same_columns(ab, aa) && !sequent::are_same_columns(aa, ab));
  static_assert(sequent::names_as_values<"a", "b"> == ab);
}

}  // namespace
