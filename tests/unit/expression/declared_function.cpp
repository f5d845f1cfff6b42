// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/declared_function.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

namespace functions {

inline constexpr sq::detail::function_info twice{.spelling = "{0} + {0} + {1}", .in_sqlite = "twice("};
inline constexpr sq::detail::function_info pair{.spelling = "pair("};

}  // namespace functions

constexpr sq::detail::declared_function<functions::twice, std::int64_t(std::int64_t, std::int32_t)> twice{};
constexpr sq::detail::function_of_two_forms<
    sq::detail::declared_function<functions::pair, std::string(std::string)>,
    sq::detail::declared_function<functions::pair, std::string(std::string, std::optional<double>)>>
    pair{};

// What an expression may be passed as: itself, and what is wider.
template <class Parameter, class Given>
constexpr bool takes = sq::detail::function_argument<Parameter, std::decay_t<Given>>::holds;
static_assert(takes<std::int64_t, decltype(users.age)> && takes<double, decltype(users.id)>);
static_assert(!takes<std::int32_t, decltype(users.id)> && !takes<float, decltype(items.price)>);
static_assert(!takes<std::string, decltype(items.item_state)> && takes<state, decltype(items.item_state)>);
static_assert(takes<std::int32_t, std::int64_t> && takes<double, int> && !takes<std::int32_t, double>);
static_assert(takes<std::string, const char*> && !takes<std::string, std::optional<std::string>>);
static_assert(takes<std::optional<std::string>, std::nullopt_t> && !takes<std::string, std::nullptr_t>);

TEST(expression_declared_function, writes_an_operand_wherever_its_pattern_says) {
  EXPECT_EQ(in_postgres(twice(users.age * 2 + 1, 7)), "(users.age * $1 + $2) + (users.age * $1 + $2) + $3");
  EXPECT_EQ(in_sqlite(twice(users.age * 2 + 1, 7)), "twice(users.age * ?1 + ?2, ?3)");
  EXPECT_EQ(in_postgres(twice(1, 2) > 3), "$1 + $1 + $2 > $3");
}

TEST(expression_declared_function, sends_values_as_the_declared_types) {
  EXPECT_EQ(parameters_of(twice(1, sq::param<"n">)), (texts{"int64 1", "int32 :n"}));
  EXPECT_EQ(parameters_of(pair("x", 2)), (texts{"text x", "double 2.000000"}));
  EXPECT_EQ(parameters_of(pair("x")), texts{"text x"});
  EXPECT_THROW(static_cast<void>(twice(1, std::int64_t{1} << 40)), std::out_of_range);
}

}  // namespace
