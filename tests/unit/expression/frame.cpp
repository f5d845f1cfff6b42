// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <stdexcept>

#include <gtest/gtest.h>

#include <sequent/expression/frame.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_frame, is_said_by_its_ends) {
  EXPECT_EQ(in_both(sq::rows(sq::unbounded_preceding, sq::current_row)),
            "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW");
  EXPECT_EQ(in_both(sq::range(sq::current_row, sq::unbounded_following)),
            "RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING");
  EXPECT_EQ(in_both(sq::groups(sq::preceding(2), sq::following(sq::literal<1>))),
            "GROUPS BETWEEN $1 PRECEDING AND 1 FOLLOWING");
  EXPECT_EQ(in_both(sq::rows(sq::preceding(sq::param<"n">), sq::preceding(sq::param<"m">))),
            "ROWS BETWEEN $1 PRECEDING AND $2 PRECEDING");
}

TEST(expression_frame, ends_with_the_current_row_where_only_its_start_is_said) {
  EXPECT_EQ(in_both(sq::rows(sq::preceding(sq::literal<2>))), "ROWS 2 PRECEDING");
}

TEST(expression_frame, leaves_rows_out) {
  EXPECT_EQ(in_both(sq::rows(sq::unbounded_preceding).exclude_current_row()),
            "ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW");
  EXPECT_EQ(in_both(sq::groups(sq::current_row).exclude_group()), "GROUPS CURRENT ROW EXCLUDE GROUP");
  EXPECT_EQ(in_both(sq::range(sq::current_row).exclude_ties()), "RANGE CURRENT ROW EXCLUDE TIES");
}

TEST(expression_frame, is_not_a_negative_number_of_rows_away) {
  EXPECT_THROW(static_cast<void>(sq::preceding(-1)), std::out_of_range);
  EXPECT_THROW(static_cast<void>(sq::following(-1)), std::out_of_range);
}

}  // namespace
