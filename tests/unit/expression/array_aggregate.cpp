// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/expression/array_aggregate.hpp>
#include <sequent/expression/filter.hpp>
#include <sequent/sequent.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class Expression>
using value_of = typename Expression::value_type;

static_assert(std::is_same_v<value_of<decltype(sq::array_agg(users.name))>, std::vector<std::string>>);
static_assert(std::is_same_v<value_of<decltype(sq::array_agg(users.age + 1))>, std::vector<std::int32_t>>);
static_assert(std::is_same_v<value_of<decltype(sq::array_agg(users.email))>, std::vector<std::optional<std::string>>>);
static_assert(
    std::is_same_v<value_of<decltype(sq::array_agg(sq::lower(users.email)))>, std::vector<std::optional<std::string>>>);
static_assert(
    std::is_same_v<value_of<decltype(sq::array_agg(sq::coalesce(users.email, "")))>, std::vector<std::string>>);
// NULL as an element makes no NULL of the array.
static_assert(!may_be_null_in_groups<decltype(sq::array_agg(users.email))>);
static_assert(may_be_null<decltype(sq::array_agg(users.name))>);

TEST(expression_array_aggregate, has_an_order) {
  EXPECT_EQ(in_postgres(sq::array_agg(users.name)), "array_agg(users.name)");
  EXPECT_EQ(in_postgres(sq::array_agg(users.name, sq::order_by(users.age.desc()))),
            "array_agg(users.name ORDER BY users.age DESC)");
  EXPECT_EQ(in_postgres(sq::array_agg(users.age).distinct()), "array_agg(DISTINCT users.age)");
}

TEST(expression_array_aggregate, has_no_null_that_an_outer_join_makes) {
  using enum sq::detail::statement_rule;
  const auto rule_of = []<class Aggregate>(const Aggregate& aggregate) {
    using query = decltype(sq::select(aggregate.template as<"x">()).from(orgs).left_join(users, users.id == orgs.id));
    return sq::detail::analysis_of<typename query::tag>.found.rule;
  };
  EXPECT_EQ(rule_of(sq::array_agg(orgs.name)), none);
  EXPECT_EQ(rule_of(sq::array_agg(users.email)), none);
  EXPECT_EQ(rule_of(sq::array_agg(users.name)), elements_are_never_null);
  EXPECT_EQ(rule_of(sq::filter(sq::array_agg(users.name), users.name.is_not_null())), none);
}

}  // namespace
