// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/schema/sql_type.hpp>
#include <sequent/schema/unsigned_integer.hpp>

namespace {

namespace sq = sequent;

static_assert(std::is_same_v<sq::storage_of<std::uint8_t>, std::int16_t>);
static_assert(std::is_same_v<sq::storage_of<std::uint16_t>, std::int32_t>);
static_assert(std::is_same_v<sq::storage_of<std::uint32_t>, std::int64_t>);
static_assert(std::is_same_v<sq::storage_of<unsigned long long>, std::int64_t>);
static_assert(!sq::column_type<char8_t> && !sq::column_type<char32_t>);

// What is calculated of it may be negative, and is the signed integer that it is stored in.
using size = sq::sql_type_of<std::uint32_t>;
static_assert(sq::integer_type<size> && std::is_same_v<size::value_type, std::uint32_t>);
static_assert(std::is_same_v<sq::meeting_of<size, size>, sq::types::bigint>);
static_assert(std::is_same_v<sq::meeting_of<size, sq::types::smallint>, sq::types::bigint>);
static_assert(std::is_same_v<sq::sql_type_of<bool>, sq::types::boolean>);

TEST(schema_unsigned_integer, nothing_is_cut) {
  using large = sq::mapped_type<std::uint64_t>;
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(large::store(static_cast<std::uint64_t>(most)), most);
  EXPECT_THROW(large::store(static_cast<std::uint64_t>(most) + 1), std::out_of_range);
  EXPECT_EQ(sq::mapped_type<std::uint32_t>::load(4294967295), 4294967295U);
  EXPECT_THROW(sq::mapped_type<std::uint32_t>::load(4294967296), std::out_of_range);
  EXPECT_THROW(sq::mapped_type<std::uint8_t>::load(-1), std::out_of_range);
}

}  // namespace
