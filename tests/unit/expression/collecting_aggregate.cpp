// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/collecting_aggregate.hpp>
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
  EXPECT_EQ(in_both(sq::json_agg(users.age)), "CAST(json_agg(users.age) AS text) | json_group_array(users.age)");
}

}  // namespace
