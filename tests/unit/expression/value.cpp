// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

#include <sequent/expression/value.hpp>
#include <sequent/sequent.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class Value>
using type_of_value = typename decltype(sq::value(std::declval<const Value&>()))::value_type;

static_assert(std::is_same_v<type_of_value<std::int16_t>, std::int16_t>);
static_assert(std::is_same_v<type_of_value<unsigned>, std::int64_t>);
static_assert(std::is_same_v<type_of_value<char[4]>, std::string>);
static_assert(std::is_same_v<type_of_value<std::optional<double>>, double>);
static_assert(!may_be_null<decltype(sq::value(1))>);
static_assert(may_be_null<decltype(sq::value(std::optional<int>()))>);

TEST(expression_value, stands_alone) {
  EXPECT_EQ(in_both(sq::select(users.id, sq::value("new"), sq::value(3).as<"three">()).from(users)),
            "SELECT users.id, $1, $2 AS three FROM users");
}

}  // namespace
