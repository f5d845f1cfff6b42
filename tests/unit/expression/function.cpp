// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/function.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(std::is_same_v<decltype(sq::coalesce(users.email, "x"))::value_type, std::string>);
static_assert(std::is_same_v<decltype(sq::char_length(users.name))::value_type, std::int32_t>);
static_assert(!may_be_null<decltype(sq::coalesce(users.email, users.name))>);
static_assert(may_be_null<decltype(sq::coalesce(users.email, users.email))>);
static_assert(!may_be_null<decltype(sq::coalesce(users.email, "none"))>);
static_assert(may_be_null<decltype(sq::lower(users.email))> && !may_be_null<decltype(sq::lower(users.name))>);
static_assert(!may_be_null<decltype(sq::now())>);

// The type of a coalesce is the one in which all of its arguments meet, wherever they stand.
static_assert(std::is_same_v<decltype(sq::coalesce(items.small, items.medium))::value_type, std::int32_t>);
static_assert(std::is_same_v<decltype(sq::coalesce(items.small, 0))::value_type, std::int32_t>);
static_assert(std::is_same_v<decltype(sq::coalesce(items.large, 0))::value_type, std::int64_t>);
static_assert(std::is_same_v<decltype(sq::coalesce(items.large, items.small, 0.5))::value_type, double>);
static_assert(std::is_same_v<decltype(sq::coalesce(items.ratio, items.price))::value_type, double>);
static_assert(std::is_same_v<decltype(sq::coalesce(items.ratio, items.medium, items.price))::value_type, double>);
static_assert(std::is_same_v<decltype(sq::coalesce(items.ratio, 1))::value_type, double>);
static_assert(std::is_same_v<decltype(sq::now())::value_type, sq::timestamp>);

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

TEST(expression_function, asks_for_the_time) {
  EXPECT_EQ(in_both(items.made < sq::now()), "items.made < CURRENT_TIMESTAMP");
}

TEST(expression_function, needs_no_parentheses_as_an_operand) {
  EXPECT_EQ(in_both(sq::lower(users.name) + "x" == sq::upper(users.email)),
            "(lower(users.name) || $1) = upper(users.email)");
}

}  // namespace
