// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>
#include <string_view>

#include <gmock/gmock.h>

#include <sequent/expression/value.hpp>
#include <sequent/statement/set_operation.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_value = samples_test<Kind>;
TYPED_TEST_SUITE(integration_value, every_engine);

TYPED_TEST(integration_value, stands_where_no_column_does) {
  EXPECT_EQ(this->of(sq::value("new")), "new");
  EXPECT_EQ(this->of(sq::value(std::string_view("new")) == "old"), false);
  EXPECT_EQ(this->of(sq::value(2.5)), 2.5);
  EXPECT_EQ(this->of(sq::value(true)), true);
  EXPECT_EQ(this->of(sq::value(std::optional<std::int64_t>())), std::nullopt);
  EXPECT_EQ(this->of(sq::value(std::optional<std::int64_t>(7))), 7);
}

TYPED_TEST(integration_value, is_an_arm_of_a_set_operation) {
  const auto one = sq::select(sq::value(1).as<"n">());
  EXPECT_THAT(this->db.execute(sq::union_all(one, sq::select(sq::value(2).as<"n">()))).scalars(),
              testing::ElementsAre(1, 2));
}

}  // namespace
