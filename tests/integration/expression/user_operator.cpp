// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/user_operator.hpp>

namespace {

using namespace scalars_test;

// What both databases happen to have.
constexpr auto joined = sq::operator_<"||", std::string(std::string, std::string)>;
constexpr auto shifted = sq::operator_<"<<", std::int32_t(std::int32_t, std::int32_t)>;
constexpr auto turned = sq::operator_<"~", std::int32_t(std::int32_t)>;

template <class Kind>
using integration_user_operator = samples_test<Kind>;
TYPED_TEST_SUITE(integration_user_operator, every_engine);

TYPED_TEST(integration_user_operator, stands_wherever_an_expression_does) {
  EXPECT_EQ(this->of(joined(samples.word, "!")), "Größe!");
  EXPECT_EQ(this->of(joined(samples.note, "!")), std::nullopt);
  EXPECT_EQ(this->of(shifted(samples.count, 1) + 1), 15);
  EXPECT_EQ(this->of(shifted(samples.count + 1, 1)), 16);
  EXPECT_EQ(this->of(-turned(samples.count)), 8);
}

}  // namespace
