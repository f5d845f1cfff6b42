// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/expression/order.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_order, says_its_direction) {
  EXPECT_EQ(in_both(users.age.asc()), "users.age ASC");
  EXPECT_EQ(in_both(users.age.desc()), "users.age DESC");
  EXPECT_EQ(in_both((users.age + 1).desc()), "users.age + $1 DESC");
}

TEST(expression_order, says_where_null_goes) {
  EXPECT_EQ(in_both(users.email.nulls_first()), "users.email NULLS FIRST");
  EXPECT_EQ(in_both(users.email.nulls_last()), "users.email NULLS LAST");
  EXPECT_EQ(in_both(users.email.desc().nulls_last()), "users.email DESC NULLS LAST");
  EXPECT_EQ(in_both(users.email.nulls_first().asc()), "users.email ASC NULLS FIRST");
  EXPECT_EQ(in_both(users.email.nulls_last().desc()), "users.email DESC NULLS LAST");
  EXPECT_EQ(in_both(users.email.asc().nulls_first()), "users.email ASC NULLS FIRST");
}

TEST(expression_order, takes_what_was_said_last) {
  EXPECT_EQ(in_both(users.email.asc().desc()), "users.email DESC");
  EXPECT_EQ(in_both(users.email.nulls_first().nulls_last()), "users.email NULLS LAST");
}

}  // namespace
