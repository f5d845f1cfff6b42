// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <vector>

#include <gtest/gtest.h>

#include <sequent/dialect/write_expression.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto a = items.medium;
constexpr auto b = items.small;
constexpr auto one = sq::literal<1>;

TEST(dialect_write_expression, puts_parentheses_only_where_they_say_something) {
  EXPECT_EQ(in_both((a + one) * b), "(items.medium + 1) * items.small");
  EXPECT_EQ(in_both(a + one * b), "items.medium + 1 * items.small");
  EXPECT_EQ(in_both(a - (b - one)), "items.medium - (items.small - 1)");
  EXPECT_EQ(in_both(a - b - one), "items.medium - items.small - 1");
  EXPECT_EQ(in_both(a % (b * one)), "items.medium % (items.small * 1)");
  EXPECT_EQ(in_both(-(-a)), "(-(-items.medium))");
  EXPECT_EQ(in_both(-(a + b)), "(-(items.medium + items.small))");
  EXPECT_EQ(in_both(a - sq::literal<-1>), "items.medium - -1");
}

TEST(dialect_write_expression, nests_conditions) {
  const auto first = a == one;
  const auto second = b.is_null();
  EXPECT_EQ(in_both((first || second) && first), "(items.medium = 1 OR items.small IS NULL) AND items.medium = 1");
  EXPECT_EQ(in_both(first || (second && first)), "items.medium = 1 OR items.small IS NULL AND items.medium = 1");
  EXPECT_EQ(in_both(!(first && second)), "NOT (items.medium = 1 AND items.small IS NULL)");
  EXPECT_EQ(in_both(!!first), "NOT (NOT items.medium = 1)");
  EXPECT_EQ(in_both((a == one) == items.active), "(items.medium = 1) = items.active");
  EXPECT_EQ(in_both((a == one).is_not_null()), "(items.medium = 1) IS NOT NULL");
  EXPECT_EQ(in_both((!items.active) == (a == one)), "(NOT items.active) = (items.medium = 1)");
}

TEST(dialect_write_expression, keeps_the_operands_of_words_apart) {
  EXPECT_EQ(in_both(items.active.between(users.age == sq::literal<1>, users.age == sq::literal<2>)),
            "items.active BETWEEN (users.age = 1) AND (users.age = 2)");
  EXPECT_EQ(in_both((a + one).between(b - one, b + one)),
            "items.medium + 1 BETWEEN items.small - 1 AND items.small + 1");
  EXPECT_EQ(in_both((a == one).in(true)), "(items.medium = 1) IN ($1)");
  EXPECT_EQ(in_both((a + one).in(1, 2)), "items.medium + 1 IN ($1, $2)");
  EXPECT_EQ(in_both(sq::coalesce(items.large, sq::literal<0>) + one), "coalesce(items.large, 0) + 1");
}

TEST(dialect_write_expression, says_what_only_one_database_says_in_its_words) {
  EXPECT_EQ(in_postgres(items.large.is_distinct_from(a)), "items.large IS DISTINCT FROM items.medium");
  EXPECT_EQ(in_sqlite(items.large.is_distinct_from(a)), "items.large IS NOT items.medium");
  EXPECT_EQ(in_sqlite(items.active.is_distinct_from(a == one)), "items.active IS NOT (items.medium = 1)");
  EXPECT_EQ(in_postgres(items.active.is_distinct_from(a == one)), "items.active IS DISTINCT FROM (items.medium = 1)");
  EXPECT_EQ(in_postgres((a + one).in(std::vector<int>{1})), "items.medium + 1 = ANY($1)");
  EXPECT_EQ(in_sqlite((a + one).in(std::vector<int>{1})), "items.medium + 1 IN (SELECT value FROM json_each(?1))");
  EXPECT_EQ(in_sqlite(items.label.like("a%") && items.active), "items.label LIKE ?1 ESCAPE '\\' AND items.active");
  EXPECT_EQ(in_postgres(sq::sum(items.large) + one), "CAST(sum(items.large) AS bigint) + 1");
}

TEST(dialect_write_expression, quotes_names_that_need_it) {
  EXPECT_EQ(in_postgres(order.user == order.key), "\"order\".\"user\" = \"order\".key");
  EXPECT_EQ(in_sqlite(order.user == order.key), "\"order\".user = \"order\".\"key\"");
  EXPECT_EQ(in_postgres(order.quoted + order.mixed), "\"order\".\"say \"\"hi\"\"\" || \"order\".\"Mixed\"");
  EXPECT_EQ(in_both(order.dotted), "\"order\".\"a.b\"");
  EXPECT_EQ(in_both(order.as<"Of">().plain), "\"Of\"._plain_1");
}

TEST(dialect_write_expression, writes_texts_as_literals) {
  EXPECT_EQ(in_both(orgs.name == sq::literal<"it's">), "orgs.name = 'it''s'");
  EXPECT_EQ(in_both(items.active == sq::literal<false>), "items.active = FALSE");
}

}  // namespace
