// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <memory>
#include <unit/orm/fake_entity.hpp>
#include <vector>

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

TEST(orm_identity_map, finds_the_others_when_some_are_gone) {
  std::vector<std::unique_ptr<fake>> objects;
  for (int key = 0; key < 1'000; ++key)
    objects.push_back(std::make_unique<fake>(key % 2 == 0 ? left_entity() : right_entity(), key));
  sequent::orm::identity_map map;
  for (const auto& each : objects) map.insert(*each);
  const auto is_gone = [](const fake& each) { return each.key % 3 == 0; };
  for (const auto& each : objects) {
    if (is_gone(*each)) map.erase(*each);
  }
  std::size_t found = 0;
  for (const auto& each : objects) {
    const auto is_it = [&](const object& other) { return of(other).key == each->key; };
    const object* const there = map.find(*each->info, key_hash(*each), is_it);
    EXPECT_EQ(there, is_gone(*each) ? nullptr : each.get());
    found += there == nullptr ? 0 : 1;
  }
  EXPECT_EQ(map.size(), found);
  std::size_t visited = 0;
  map.for_each([&](const object&) { ++visited; });
  EXPECT_EQ(visited, found);
}

TEST(orm_identity_map, knows_an_object_by_the_key_that_it_has_when_it_is_back) {
  fake moved(left_entity(), 1);
  fake other(left_entity(), 11);
  sequent::orm::identity_map map;
  map.insert(moved);
  map.insert(other);
  const auto has = [](int key) { return [key](const object& each) { return of(each).key == key; }; };
  {
    const sequent::orm::out_of_map moving(map, moved);
    EXPECT_EQ(map.find(left_entity(), 1, has(1)), nullptr);
    moved.key = 7;
  }
  EXPECT_EQ(map.find(left_entity(), 7, has(7)), &moved);
  EXPECT_EQ(map.find(left_entity(), 1, has(11)), &other);
  EXPECT_EQ(map.size(), 2U);
}

}  // namespace
