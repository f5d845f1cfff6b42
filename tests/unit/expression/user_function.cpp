// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/user_function.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto similarity = sq::function<"similarity", double(std::string, std::string)>;
constexpr auto any_text = sq::function<"any_text", std::string(std::optional<std::string>, int)>;
constexpr auto found = sq::function<"found", std::optional<std::int64_t>(std::int64_t)>;
constexpr auto bit_and = sq::aggregate_function<"bit_and", std::int64_t(std::int64_t)>;
constexpr auto mode = sq::aggregate_function<"mode_of", std::optional<std::string>(std::string)>;

static_assert(std::is_same_v<decltype(similarity(users.name, "x"))::value_type, double>);
static_assert(std::is_same_v<decltype(found(users.age))::value_type, std::int64_t>);

// NULL where an argument is, unless it is declared to take NULL; and where the result is declared so.
static_assert(!may_be_null<decltype(similarity(users.name, "x"))>);
static_assert(may_be_null<decltype(similarity(users.name, users.email))>);
static_assert(!may_be_null<decltype(any_text(users.email, 1))>);
static_assert(may_be_null<decltype(found(users.id))>);
static_assert(may_be_null<decltype(bit_and(users.id))> && !may_be_null_in_groups<decltype(bit_and(users.id))>);
static_assert(may_be_null_in_groups<decltype(bit_and(items.large))>);
static_assert(may_be_null_in_groups<decltype(mode(users.name))>);

TEST(expression_user_function, is_called_by_its_name) {
  EXPECT_EQ(in_both(similarity(users.name, "Ada") > 0.5), "similarity(users.name, $1) > $2");
  EXPECT_EQ(in_both(sq::function<"pi", double()>()), "pi()");
  EXPECT_EQ(in_postgres(sq::function<"tools.Near \"by\"", bool(int)>(users.age)),
            "tools.\"Near \"\"by\"\"\"(users.age)");
  EXPECT_EQ(in_both(bit_and(users.age + 1)), "bit_and(users.age + $1)");
  EXPECT_EQ(in_both(bit_and(users.age).distinct()), "bit_and(DISTINCT users.age)");
}

TEST(expression_user_function, sends_values_as_the_types_that_are_declared) {
  EXPECT_EQ(parameters_of(similarity(users.name, sq::param<"other">)), texts{"text :other"});
  EXPECT_EQ(parameters_of(found(7)), texts{"int64 7"});
  EXPECT_EQ(parameters_of(any_text(std::nullopt, 7)), (texts{"text NULL", "int32 7"}));
  EXPECT_EQ(parameters_of(any_text(std::optional<std::string>("x"), 7)), (texts{"text x", "int32 7"}));
  EXPECT_THROW(static_cast<void>(any_text("x", std::int64_t{1} << 40)), std::out_of_range);
}

TEST(expression_user_function, is_the_same_expression_with_the_same_arguments) {
  constexpr auto id = [](const auto& expression) {
    return sq::detail::node_of<typename std::decay_t<decltype(expression)>::tag>.id;
  };
  EXPECT_EQ(id(similarity(users.name, "x")), id(similarity(users.name, "y")));
  EXPECT_NE(id(similarity(users.name, "x")), id(similarity(users.email, "x")));
}

}  // namespace
