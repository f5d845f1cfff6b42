// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/dialect/write_aggregate.hpp>
#include <sequent/expression/window.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(dialect_write_aggregate, counts_rows_by_a_star_and_calls_a_window_function_without) {
  EXPECT_EQ(in_both(sq::count()), "count(*)");
  EXPECT_EQ(in_both(sq::over(sq::rank())), "rank() OVER ()");
}

TEST(dialect_write_aggregate, casts_the_whole_of_a_window) {
  EXPECT_EQ(in_postgres(sq::over(sq::sum(items.id)) + 1), "CAST(sum(items.id) OVER () AS bigint) + $1");
}

}  // namespace
