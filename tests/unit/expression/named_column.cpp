// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/expression/named_column.hpp>
#include <sequent/named.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

using declared = decltype(users.age)::tag;
using named = decltype(users.named("a").age)::tag;

static_assert(sq::detail::is_column<named>);
// What was written for the declared table serves; only where it may stand differs.
static_assert(sq::detail::node_of<named>.id == sq::detail::node_of<declared>.id);
static_assert(sq::detail::node_of<named>.relation->is_named && !sq::detail::node_of<declared>.relation->is_named);
static_assert(sq::detail::has_default_value<named> == sq::detail::has_default_value<declared>);

TEST(expression_named_column, takes_a_slot_that_has_no_placeholder) {
  using values = sq::bound::both<sq::bound::table_name, sq::bound::value<int>>;
  constexpr auto slots = sq::detail::slots_view<values>;
  static_assert(slots[0].kind == sq::bound::slot_kind::name && slots[0].number == 0);
  static_assert(slots[1].number == 1);
  const auto query = sq::select(users.age).from(users.named("a")).where(users.age > 1);
  const auto standing = sq::detail::slots_as_they_stand(query.bound_values);
  EXPECT_EQ(standing[0].table->table(), "a");
  EXPECT_EQ(standing[1].number, 1U);
}

}  // namespace
