// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/collecting_aggregate.hpp>
#include <sequent/expression/filter.hpp>
#include <sequent/sequent.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(std::is_same_v<decltype(sq::string_agg(users.name, ", "))::value_type, std::string>);
static_assert(std::is_same_v<decltype(sq::json_agg(users.age))::value_type, std::string>);
// It depends on the texts, and not on their order.
static_assert(may_be_null<decltype(sq::string_agg(users.name, ", "))>);
static_assert(!may_be_null_in_groups<decltype(sq::string_agg(users.name, ", ", sq::order_by(users.email)))>);
static_assert(may_be_null_in_groups<decltype(sq::string_agg(users.email, ", "))>);

TEST(expression_collecting_aggregate, joins_texts) {
  EXPECT_EQ(in_both(sq::string_agg(users.name, ", ")), "string_agg(users.name, $1) | group_concat(users.name, $1)");
  EXPECT_EQ(in_both(sq::string_agg(users.name, sq::literal<"/">)),
            "string_agg(users.name, '/') | group_concat(users.name, '/')");
}

TEST(expression_collecting_aggregate, has_an_order_in_postgres) {
  EXPECT_EQ(in_postgres(sq::string_agg(users.name, ", ", sq::order_by(users.age.desc(), users.id))),
            "string_agg(users.name, $1 ORDER BY users.age DESC, users.id)");
  EXPECT_EQ(in_postgres(sq::json_agg(users.name, sq::order_by(users.id))),
            "CAST(json_agg(users.name ORDER BY users.id) AS text)");
}

TEST(expression_collecting_aggregate, makes_an_array_of_json) {
  EXPECT_EQ(in_both(sq::json_agg(users.age)),
            "CAST(json_agg(users.age) AS text) | nullif(json_group_array(users.age), '[]')");
}

TEST(expression_collecting_aggregate, makes_an_object_of_json) {
  EXPECT_EQ(in_both(sq::json_object_agg(users.name, users.age + 1)),
            "CAST(json_object_agg(users.name, users.age + $1) AS text) | nullif(json_group_object(users.name, "
            "users.age + $1), '{}')");
}

TEST(expression_collecting_aggregate, makes_no_object_with_a_key_that_is_null) {
  using enum sq::detail::statement_rule;
  const auto rule_of = []<class Aggregate>(const Aggregate& aggregate) {
    using query = decltype(sq::select(aggregate.template as<"x">()).from(orgs).left_join(users, users.id == orgs.id));
    return sq::detail::analysis_of<typename query::tag>.found.rule;
  };
  EXPECT_EQ(rule_of(sq::json_object_agg(orgs.name, users.age)), none);
  EXPECT_EQ(rule_of(sq::json_object_agg(users.name, users.age)), keys_are_never_null);
  EXPECT_EQ(rule_of(sq::filter(sq::json_object_agg(users.name, users.age), users.age > 3)), keys_are_never_null);
  EXPECT_EQ(rule_of(sq::filter(sq::json_object_agg(users.name, users.age), users.name.is_not_null())), none);
}

}  // namespace
