// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/schema/byte_string.hpp>
#include <sequent/schema/conversion.hpp>

namespace {

namespace sq = sequent;
using mapping = sq::mapped_type<sq::byte_string>;

template <class To, class From>
constexpr bool becomes = sq::conversion_to<To, From> == sq::conversion::exact;

static_assert(becomes<sq::byte_string, std::string> && becomes<sq::byte_string, std::string_view>);
static_assert(becomes<sq::byte_string, const char*> && becomes<sq::byte_string, sq::bytes>);
static_assert(becomes<sq::byte_string, std::span<const std::byte>>);
static_assert(!becomes<sq::byte_string, int> && !becomes<sq::byte_string, std::nullptr_t>);
static_assert(becomes<sq::bytes, std::span<const std::uint8_t>> && becomes<sq::bytes, std::vector<std::uint8_t>>);
static_assert(!becomes<sq::bytes, std::string>);

TEST(schema_byte_string, keeps_every_byte) {
  const std::string text("a\0\xff", 3);
  const sq::bytes binary{std::byte{'a'}, std::byte{0}, std::byte{0xff}};
  EXPECT_EQ(mapping::store(text), binary);
  EXPECT_EQ(mapping::load(binary), text);
  EXPECT_EQ(sq::converted<sq::byte_string>(text), text);
  EXPECT_EQ(sq::converted<sq::byte_string>(std::string_view(text)), text);
  EXPECT_EQ(sq::converted<sq::byte_string>("ab"), "ab");
  EXPECT_EQ(sq::converted<sq::byte_string>(binary), text);
  EXPECT_EQ(sq::converted<sq::bytes>(std::vector<std::uint8_t>{'a', 0, 255}), binary);
  EXPECT_EQ(mapping::store(sq::byte_string()), sq::bytes());
}

}  // namespace
