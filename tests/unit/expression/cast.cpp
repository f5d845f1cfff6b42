// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/cast.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(std::is_same_v<decltype(sq::cast<double>(users.age))::value_type, double>);
static_assert(may_be_null<decltype(sq::cast<std::string>(items.large))> &&
              !may_be_null<decltype(sq::cast<std::string>(users.age))>);

TEST(expression_cast, is_spelled_with_the_type_of_each_database) {
  EXPECT_EQ(in_both(sq::cast<double>(users.age + 1)),
            "CAST(users.age + $1 AS double precision) | CAST(users.age + $1 AS REAL)");
  EXPECT_EQ(in_both(sq::cast<std::string>(users.age)), "CAST(users.age AS text) | CAST(users.age AS TEXT)");
  EXPECT_EQ(in_postgres(sq::cast<sq::decimal<18, 2>>(users.age)), "CAST(users.age AS numeric(18, 2))");
  EXPECT_EQ(in_postgres(sq::cast<std::int16_t>(items.active)), "CAST(CAST(items.active AS integer) AS smallint)");
  EXPECT_EQ(in_both(sq::cast<std::string>(items.item_state)), "CAST(items.state AS text) | CAST(items.state AS TEXT)");
  EXPECT_EQ(in_both(sq::cast<sq::date>(items.made)),
            "CAST(items.made AT TIME ZONE 'UTC' AS date) | substr(items.made, 1, 10)");
}

TEST(expression_cast, gives_a_parameter_its_type) {
  const auto condition = sq::cast<std::string>(sq::param<"x">) == "";
  EXPECT_EQ(in_both(condition), "$1 = $2");
  EXPECT_EQ(parameters_of(condition), (texts{"text :x", "text "}));
}

}  // namespace
