// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <limits>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/stored_units.hpp>
#include <sequent/schema/decimal_arithmetic.hpp>

namespace {

using sequent::decimal;
using sequent::driver::sqlite::stored_units;

TEST(sqlite_stored_units, are_the_units_of_the_decimal) {
  EXPECT_EQ((stored_units(decimal<18, 2>("-1.25"))), -125);
  EXPECT_EQ((stored_units(decimal<38, 10>("0.0000000001"))), 1);
}

TEST(sqlite_stored_units, end_where_the_integers_end) {
  const decimal<38> most = std::numeric_limits<std::int64_t>::max();
  const decimal<38> least = std::numeric_limits<std::int64_t>::min();
  EXPECT_EQ(stored_units(most), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(stored_units(least), std::numeric_limits<std::int64_t>::min());
  EXPECT_THROW(stored_units(decimal<38>(most + 1)), sequent::encode_error);
  EXPECT_THROW(stored_units(decimal<38>(least - 1)), sequent::encode_error);
}

}  // namespace
