// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/cast.hpp>
#include <sequent/expression/raw_expression.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_raw_expression = samples_test<Kind>;
TYPED_TEST_SUITE(integration_raw_expression, every_engine);

TYPED_TEST(integration_raw_expression, is_an_expression_as_any_other) {
  EXPECT_EQ(this->of(sq::raw_expression<std::string, "{} || {}">(samples.word, "!")), "Größe!");
  EXPECT_EQ(this->of(sq::raw_expression<std::int64_t, "{} * {}">(samples.size + 1, sq::cast<int>(sq::literal<2>))), 82);
  EXPECT_TRUE(this->holds(sq::raw_expression<bool, "{} IN ({}, 3)">(samples.count, 7)));
  EXPECT_EQ(this->of(sq::raw_expression<int, "{} + 1">(samples.missing)), std::nullopt);
}

}  // namespace
