// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <vector>

#include <gtest/gtest.h>

#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(dialect_sqlite, numbers_its_placeholders) {
  EXPECT_EQ(in_sqlite(users.age == 1 && users.id == 2), "users.age = ?1 AND users.id = ?2");
}

TEST(dialect_sqlite, says_in_its_own_words) {
  EXPECT_EQ(in_sqlite(users.age.in(std::vector<int>{1})), "users.age IN (SELECT value FROM json_each(?1))");
  EXPECT_EQ(in_sqlite(users.name.like("a")), "users.name LIKE ?1 ESCAPE '\\'");
  EXPECT_EQ(in_sqlite(users.email.is_distinct_from("a")), "users.email IS NOT ?1");
  EXPECT_EQ(in_sqlite(sq::select(users.id).offset(1)), "SELECT users.id FROM users LIMIT -1 OFFSET ?1");
}

TEST(dialect_sqlite, divides_as_fractions_what_it_may_have_as_integers) {
  constexpr auto two = sq::literal<2>;
  EXPECT_EQ(in_sqlite(sq::coalesce(items.medium, 0.5) / two), "CAST(coalesce(items.medium, ?1) AS REAL) / 2");
  EXPECT_EQ(in_sqlite(two / (sq::coalesce(items.medium, 0.5) + two)),
            "CAST(2 AS REAL) / (coalesce(items.medium, ?1) + 2)");
  EXPECT_EQ(in_sqlite(items.price / two), "items.price / 2");
  EXPECT_EQ(in_sqlite(two / -items.ratio), "2 / (-items.ratio)");
  EXPECT_EQ(in_sqlite(sq::coalesce(items.medium, 0.5) / 2), "coalesce(items.medium, ?1) / ?2");
  EXPECT_EQ(in_sqlite((items.medium * items.price) / items.medium), "items.medium * items.price / items.medium");
  EXPECT_EQ(in_sqlite(items.medium / two), "items.medium / 2");
}

// The order of the parameters is that of the text also where the text is SQLite's own.
TEST(dialect_sqlite, binds_in_the_order_of_its_text) {
  const auto query =
      sq::select(users.id).where((users.age + 1).in(std::vector<int>{2}) && (users.name + "3").like("4")).offset(5);
  EXPECT_EQ(in_sqlite(query),
            "SELECT users.id FROM users WHERE users.age + ?1 IN (SELECT value FROM json_each(?2)) AND "
            "(users.name || ?3) LIKE ?4 ESCAPE '\\' LIMIT -1 OFFSET ?5");
  EXPECT_EQ(parameters_of<sq::sqlite>(query), (texts{"int32 1", "int32[] 2", "text 3", "text 4", "int64 5"}));
}

TEST(dialect_sqlite, lacks_what_it_cannot_say) {
  static_assert(sq::sql_text<sq::sqlite, decltype(sq::select(users.id).where(users.name.ilike("a")))>::missing ==
                sq::feature::ilike);
  static_assert(sq::sql_text<sq::sqlite, decltype(sq::select(users.id).where(users.name.like("a")))>::missing ==
                sq::feature::none);
}

}  // namespace
