// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <unit/orm/fake_entity.hpp>

#include <gtest/gtest.h>

#include <sequent/orm/object.hpp>

namespace {

int destroyed = 0;

TEST(orm_object, goes_with_its_last_holder) {
  const sequent::orm::entity_info info{
      .table_name = "counted", .references = {}, .destroy = [](sequent::orm::object*) { ++destroyed; }};
  sequent::orm::object held(info);
  sequent::orm::hold(held);
  sequent::orm::hold(held);
  sequent::orm::release(held);
  EXPECT_EQ(destroyed, 0);
  sequent::orm::release(held);
  EXPECT_EQ(destroyed, 1);
}

}  // namespace
