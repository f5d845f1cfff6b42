// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <deque>
#include <string>
#include <unit/orm/fake_entity.hpp>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/driver/error.hpp>
#include <sequent/orm/flush_plan.hpp>

namespace {

using namespace orm_test;
using sequent::orm::object;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using batch = std::vector<object*>;

TEST(orm_flush_plan, inserts_those_of_one_entity_together) {
  fake one(left_entity(), 1);
  fake two(right_entity(), 2);
  fake three(left_entity(), 3);
  const auto plan = sequent::orm::planned_inserts(batch{&one, &two, &three});
  EXPECT_THAT(plan.batches, ElementsAre(batch{&one, &three}, batch{&two}));
  EXPECT_THAT(plan.postponed, IsEmpty());
}

TEST(orm_flush_plan, inserts_what_is_referenced_first) {
  fake leaf(left_entity(), 1);
  fake branch(left_entity(), 2);
  fake root(left_entity(), 3);
  fake other(right_entity(), 4);
  leaf.parent = &branch;
  branch.parent = &root;
  root.partner = &other;
  const auto plan = sequent::orm::planned_inserts(batch{&leaf, &branch, &root, &other});
  EXPECT_THAT(plan.batches, ElementsAre(batch{&other}, batch{&root}, batch{&branch}, batch{&leaf}));
}

TEST(orm_flush_plan, does_not_care_for_what_is_not_new) {
  fake known(right_entity(), 1);
  fake fresh(left_entity(), 2);
  fresh.partner = &known;
  EXPECT_THAT(sequent::orm::planned_inserts(batch{&fresh}).batches, ElementsAre(batch{&fresh}));
}

TEST(orm_flush_plan, postpones_what_may_be_null_in_a_circle) {
  fake one(left_entity(), 1);
  fake two(right_entity(), 2);
  fake three(left_entity(), 3);
  one.partner = &two;    // may not be NULL
  two.partner = &three;  // may not be NULL
  three.parent = &one;
  const auto plan = sequent::orm::planned_inserts(batch{&one, &two, &three});
  EXPECT_THAT(plan.batches, ElementsAre(batch{&three}, batch{&two}, batch{&one}));
  ASSERT_EQ(plan.postponed.size(), 1U);
  EXPECT_EQ(plan.postponed[0].from, &three);
  EXPECT_EQ(plan.postponed[0].reference, 0U);
}

TEST(orm_flush_plan, postpones_a_reference_to_itself) {
  fake own(left_entity(), 1);
  own.parent = &own;
  const auto plan = sequent::orm::planned_inserts(batch{&own});
  EXPECT_THAT(plan.batches, ElementsAre(batch{&own}));
  EXPECT_EQ(plan.postponed.size(), 1U);
}

TEST(orm_flush_plan, names_a_circle_that_cannot_be_opened) {
  fake one(left_entity(), 1);
  fake two(right_entity(), 2);
  one.partner = &two;
  two.partner = &one;
  try {
    (void)sequent::orm::planned_inserts(batch{&one, &two});
    FAIL();
  } catch (const sequent::error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("left -> right -> left"));
  }
}

TEST(orm_flush_plan, takes_a_chain_of_any_length) {
  std::deque<fake> chain;
  batch all;
  for (int each = 0; each < 100'000; ++each) {
    auto& added = chain.emplace_back(left_entity(), each);
    if (each > 0) added.parent = &chain[static_cast<std::size_t>(each) - 1];
    all.push_back(&added);
  }
  EXPECT_EQ(sequent::orm::planned_inserts(all).batches.size(), 100'000U);
}

TEST(orm_flush_plan, opens_a_circle_of_objects_with_two_references) {
  fake one(left_entity(), 1);
  fake two(right_entity(), 2);
  one.parent = &two;
  one.partner = &two;  // may not be NULL
  two.parent = &one;
  const auto plan = sequent::orm::planned_inserts(batch{&one, &two});
  EXPECT_THAT(plan.batches, ElementsAre(batch{&two}, batch{&one}));
  EXPECT_EQ(plan.postponed.size(), 2U);
}

}  // namespace
