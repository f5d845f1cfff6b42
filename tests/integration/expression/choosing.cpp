// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/choosing.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_choosing = samples_test<Kind>;
TYPED_TEST_SUITE(integration_choosing, every_engine);

TYPED_TEST(integration_choosing, ignores_null) {
  EXPECT_EQ(this->of(sq::greatest(samples.missing, samples.count, samples.size)), 40);
  EXPECT_EQ(this->of(sq::least(samples.size, samples.missing, samples.count, 9)), 7);
  EXPECT_EQ(this->of(sq::least(samples.missing, samples.missing)), std::nullopt);
  EXPECT_EQ(this->of(sq::greatest(samples.note, samples.word, "A")), "Größe");
  EXPECT_EQ(this->of(sq::greatest(samples.count, 7.5)), 7.5);
}

TYPED_TEST(integration_choosing, makes_null_of_a_value) {
  EXPECT_EQ(this->of(sq::nullif(samples.count, 7)), std::nullopt);
  EXPECT_EQ(this->of(sq::nullif(samples.count, samples.size)), 7);
  EXPECT_EQ(this->of(sq::nullif(samples.word, "")), "Größe");
  // PostgreSQL gives an integer as the double that it compared.
  EXPECT_EQ(this->of(sq::nullif(samples.count, 0.5)), 7.0);
  EXPECT_EQ(this->of(sq::nullif(samples.count, samples.ratio)), 7.0);
  EXPECT_EQ(this->of(sq::nullif(samples.part, samples.count)), 0.5);
  EXPECT_EQ(this->of(sq::nullif(samples.part, samples.ratio)), 0.5F);
}

}  // namespace
