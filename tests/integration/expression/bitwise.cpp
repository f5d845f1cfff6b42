// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/bitwise.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_bitwise = samples_test<Kind>;
TYPED_TEST_SUITE(integration_bitwise, every_engine);

TYPED_TEST(integration_bitwise, combines_bits) {
  EXPECT_EQ(this->of(sq::bitwise_and(samples.count, 10)), 2);
  EXPECT_EQ(this->of(sq::bitwise_or(samples.count, samples.size)), 47);
  EXPECT_EQ(this->of(sq::bitwise_xor(samples.count, 10)), 13);
  EXPECT_EQ(this->of(sq::bitwise_xor(-samples.count, 10)), -7 ^ 10);
  EXPECT_EQ(this->of(sq::bitwise_not(samples.count) + 1), -7);
  EXPECT_EQ(this->of(sq::bitwise_lshift<40>(samples.count)), std::int64_t{7} << 40);
  EXPECT_EQ(this->of(sq::bitwise_lshift<63>(samples.count)), std::int64_t{1} << 63);
  EXPECT_EQ(this->of(sq::bitwise_rshift<1>(-samples.count)), -4);
  EXPECT_EQ(this->of(sq::bitwise_and(samples.missing, 1)), std::nullopt);
}

}  // namespace
