// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/dialect/postgres/type_name.hpp>

namespace {

using sequent::postgres_type_keeps;
using sequent::stored_kind;

TEST(postgres_type_name, keeps_what_comes_back_as_it_went) {
  EXPECT_TRUE(postgres_type_keeps(stored_kind::text, "text"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::text, "character  VARYING"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::float64, "Double Precision"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::float64, "float"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::float64, "float(53)"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::float32, "float(24)"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::instant, "timestamptz"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::instant, "timestamp (6) with time zone"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::int32, "serial"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::int64, "integer"))
      << "what does not fit is an error, not another number";
}

TEST(postgres_type_name, keeps_nothing_that_rounds_pads_cuts_or_moves) {
  EXPECT_FALSE(postgres_type_keeps(stored_kind::instant, "timestamp"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::instant, "timestamp without time zone"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::instant, "timestamptz(0)"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::instant, "timestamp(3) with time zone"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::instant, "date"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::float64, "real"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::float64, "float(24)"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::float64, "NUMERIC(18, 2)"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::float64, "integer"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::float32, "float"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::text, "char(5)"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::text, "varchar(80)"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::text, "name"));
  EXPECT_FALSE(postgres_type_keeps(stored_kind::int32, "real"));
}

TEST(postgres_type_name, keeps_decimals_where_no_digit_is_cut) {
  using sequent::postgres_type_keeps_decimals;
  EXPECT_TRUE(postgres_type_keeps_decimals(18, 2, "numeric"));
  EXPECT_TRUE(postgres_type_keeps_decimals(18, 2, "NUMERIC (18, 2)"));
  EXPECT_TRUE(postgres_type_keeps_decimals(18, 2, "decimal(20,4)"));
  EXPECT_TRUE(postgres_type_keeps_decimals(18, 0, "dec(18)"));
  EXPECT_TRUE(postgres_type_keeps_decimals(18, 2, "shop.amount"));
  EXPECT_FALSE(postgres_type_keeps_decimals(18, 2, "numeric(18)"));
  EXPECT_FALSE(postgres_type_keeps_decimals(18, 2, "numeric(18, 1)"));
  EXPECT_FALSE(postgres_type_keeps_decimals(18, 2, "numeric(18, 4)")) << "14 digits are left before the point";
  EXPECT_FALSE(postgres_type_keeps_decimals(18, 2, "money"));
  EXPECT_FALSE(postgres_type_keeps_decimals(18, 2, "double precision"));
  EXPECT_FALSE(postgres_type_keeps_decimals(9, 0, "integer"));
}

TEST(postgres_type_name, leaves_what_it_does_not_know_to_the_database) {
  EXPECT_TRUE(postgres_type_keeps(stored_kind::text, "citext"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::text, "uuid"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::text, "jsonb"));
  EXPECT_TRUE(postgres_type_keeps(stored_kind::text, "shop.mood"));
}

}  // namespace
