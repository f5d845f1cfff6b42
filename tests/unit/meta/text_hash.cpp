// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <bit>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/meta/text_hash.hpp>

namespace {

using sequent::text_hash;
using namespace std::string_view_literals;

static_assert(text_hash("SELECT 1") == text_hash("SELECT 1"sv));
static_assert(text_hash("") != text_hash("\0"sv));
static_assert(text_hash("\xFF") != text_hash("\x7F"));

TEST(meta_text_hash, texts_that_are_alike_have_other_hashes) {
  std::set<std::uint64_t> hashes;
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second)
      hashes.insert(text_hash(std::string{'a', static_cast<char>(first), static_cast<char>(second)}));
  }
  EXPECT_EQ(hashes.size(), 65536U);
}

TEST(meta_text_hash, every_character_reaches_half_of_the_bits) {
  const std::string text = "SELECT id, name FROM users WHERE id = $1";
  for (std::size_t place = 0; place < text.size(); ++place) {
    std::string changed = text;
    changed[place] ^= 1;
    const int distance = std::popcount(text_hash(text) ^ text_hash(changed));
    EXPECT_GT(distance, 12) << place;
    EXPECT_LT(distance, 52) << place;
  }
}

}  // namespace
