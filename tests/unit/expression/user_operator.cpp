// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/user_operator.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto distance = sq::operator_<"<->", double(std::string, std::string)>;
constexpr auto root = sq::operator_<"|/", double(double)>;
constexpr auto glob = sq::operator_<"GLOB", bool(std::string, std::string)>;

static_assert(std::is_same_v<decltype(distance(users.name, "x"))::value_type, double>);
static_assert(!may_be_null<decltype(distance(users.name, "x"))>);
static_assert(may_be_null<decltype(distance(users.name, users.email))>);

// Neither ends a statement, nor begins a comment or a text.
static_assert(sq::detail::is_operator("@>") && sq::detail::is_operator("GLOB"));
static_assert(!sq::detail::is_operator("") && !sq::detail::is_operator("--") && !sq::detail::is_operator("+/*"));
static_assert(!sq::detail::is_operator("= 1;") && !sq::detail::is_operator("'") && !sq::detail::is_operator("a b"));
static_assert(!sq::detail::is_operator("<a") && !sq::detail::is_operator("{}"));

TEST(expression_user_operator, stands_between_its_operands) {
  EXPECT_EQ(in_both(distance(users.name, "Ada")), "users.name <-> $1");
  EXPECT_EQ(in_both(distance(users.name + "x", "Ada") + 1.5 > 0.5), "((users.name || $1) <-> $2) + $3 > $4");
  EXPECT_EQ(in_both(root(2.0) == 4.0), "(|/ $1) = $2");
  EXPECT_EQ(in_both(glob(users.name, "A*") && users.age > 3), "users.name GLOB $1 AND users.age > $2");
  EXPECT_EQ(parameters_of(distance(users.name, sq::param<"other">)), texts{"text :other"});
}

}  // namespace
