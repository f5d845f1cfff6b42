// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <unit/orm/fake_entity.hpp>

#include <gtest/gtest.h>

#include <sequent/orm/identity_map.hpp>

namespace {

using namespace orm_test;
using sequent::orm::object;

TEST(orm_identity_map, finds_by_entity_and_key) {
  fake one(left_entity(), 1);
  fake eleven(left_entity(), 11);  // of the same hash
  fake other(right_entity(), 1);
  sequent::orm::identity_map map;
  for (fake* const each : {&one, &eleven, &other}) map.insert(*each);
  const auto is_one = [](const object& each) { return of(each).key == 1; };
  EXPECT_EQ(map.find(left_entity(), 1, is_one), &one);
  EXPECT_EQ(map.find(right_entity(), 1, is_one), &other);
  EXPECT_EQ(map.find(left_entity(), 1, [](const object& each) { return of(each).key == 21; }), nullptr);
  EXPECT_EQ(map.size(), 3U);
}

TEST(orm_identity_map, holds_what_it_has) {
  fake one(left_entity(), 1);
  {
    sequent::orm::identity_map map;
    map.insert(one);
    EXPECT_EQ(one.holders, 2U);
    map.erase(one);
    EXPECT_EQ(one.holders, 1U);
    map.erase(one);
    EXPECT_EQ(one.holders, 1U);
    map.insert(one);
  }
  EXPECT_EQ(one.holders, 1U);
}

}  // namespace
