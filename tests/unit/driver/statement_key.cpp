// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>

#include <gtest/gtest.h>

#include <sequent/driver/statement_key.hpp>

namespace {

using sequent::driver::statement_key;

constexpr std::array<char, 4096> texts{};

TEST(driver_statement_key, equal_means_same_address_and_same_variant) {
  EXPECT_EQ((statement_key{texts.data(), 1}), (statement_key{texts.data(), 1}));
  EXPECT_NE((statement_key{texts.data(), 1}), (statement_key{texts.data(), 2}));
  EXPECT_NE((statement_key{texts.data(), 1}), (statement_key{texts.data() + 1, 1}));
}

TEST(driver_statement_key, hashes_of_near_addresses_and_small_variants_differ) {
  std::set<std::size_t> hashes;
  std::set<std::size_t> low_bits;
  for (std::size_t offset = 0; offset < texts.size(); offset += 16) {
    for (std::uint64_t variant = 0; variant < 16; ++variant) {
      const std::size_t hash = std::hash<statement_key>()({texts.data() + offset, variant});
      hashes.insert(hash);
      low_bits.insert(hash & 0xFFFU);
    }
  }
  EXPECT_EQ(hashes.size(), 4096U);
  EXPECT_GT(low_bits.size(), 2000U);
}

}  // namespace
