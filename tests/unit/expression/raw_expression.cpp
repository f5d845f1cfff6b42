// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/raw_expression.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(!may_be_null<decltype(sq::raw_expression<double, "{} <-> {}">(users.id, 1.5))>);
static_assert(may_be_null<decltype(sq::raw_expression<double, "{} <-> {}">(users.id, items.large))>);
static_assert(may_be_null<decltype(sq::raw_expression<std::optional<double>, "{} <-> {}">(users.id, 1.5))>);

TEST(expression_raw_expression, has_its_operands_where_the_braces_are) {
  const auto distance = sq::raw_expression<double, "{} <-> {}">(users.age + 1, 2.5);
  EXPECT_EQ(in_both(distance), "(users.age + $1) <-> $2");
  EXPECT_EQ(in_both(distance < 3 && distance > 1), "((users.age + $1) <-> $2) < $3 AND ((users.age + $4) <-> $5) > $6");
  EXPECT_EQ(parameters_of(distance < 3), (texts{"int32 1", "double 2.500000", "double 3.000000"}));
  EXPECT_EQ(in_both(sq::raw_expression<std::string, "'{{}}' || {}">(users.name)), "'{}' || users.name");
  EXPECT_EQ(in_both(sq::raw_expression<int, "42">()), "42");
}

}  // namespace
