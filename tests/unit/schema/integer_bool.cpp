// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <stdexcept>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/schema/conversion.hpp>
#include <sequent/schema/integer_bool.hpp>

namespace {

namespace sq = sequent;
using mapping = sq::mapped_type<sq::integer_bool>;

static_assert(std::is_same_v<sq::storage_of<sq::integer_bool>, std::int32_t>);
static_assert(sq::conversion_to<sq::integer_bool, bool> == sq::conversion::exact);
static_assert(sq::conversion_to<sq::integer_bool, int> == sq::conversion::refused);

TEST(schema_integer_bool, is_zero_or_one) {
  EXPECT_EQ(mapping::store(true), 1);
  EXPECT_EQ(mapping::store(false), 0);
  EXPECT_TRUE(mapping::load(1));
  EXPECT_FALSE(mapping::load(0));
  EXPECT_THROW(mapping::load(2), std::out_of_range);
}

}  // namespace
