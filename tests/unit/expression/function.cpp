// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/function.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

using scope = sq::query_scope<>;

static_assert(std::is_same_v<decltype(sq::coalesce(users.email, "x"))::value_type, std::string>);
static_assert(std::is_same_v<decltype(sq::char_length(users.name))::value_type, std::int32_t>);
static_assert(!sq::coalesce(users.email, users.name).is_nullable<scope>());
static_assert(sq::coalesce(users.email, users.email).is_nullable<scope>());
static_assert(sq::lower(users.email).is_nullable<scope>() && !sq::lower(users.name).is_nullable<scope>());

TEST(expression_function, takes_the_first_value_that_is_there) {
  EXPECT_EQ(in_both(sq::coalesce(users.email, users.name, "none")), "coalesce(users.email, users.name, $1)");
  EXPECT_EQ(in_both(sq::coalesce(items.large, 0) > 5), "coalesce(items.large, $1) > $2");
  EXPECT_EQ(parameters_of(sq::coalesce(items.large, 0) > 5), (texts{"int64 0", "int64 5"}));
  EXPECT_EQ(parameters_of(sq::coalesce(users.email, sq::param<"other">)), texts{"text :other"});
}

TEST(expression_function, works_on_texts) {
  EXPECT_EQ(in_both(sq::lower(users.name)), "lower(users.name)");
  EXPECT_EQ(in_both(sq::upper(users.name + "x")), "upper(users.name || $1)");
  EXPECT_EQ(in_both(sq::char_length(users.name) * 2), "length(users.name) * $1");
}

TEST(expression_function, needs_no_parentheses_as_an_operand) {
  EXPECT_EQ(in_both(sq::lower(users.name) + "x" == sq::upper(users.email)),
            "(lower(users.name) || $1) = upper(users.email)");
}

}  // namespace
