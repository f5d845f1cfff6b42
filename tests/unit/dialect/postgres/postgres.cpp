// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

// An integer that fits 32 bits would be of 32 bits, and what is calculated with it, too.
TEST(dialect_postgres, keeps_the_type_of_a_literal) {
  EXPECT_EQ(in_postgres(users.age * sq::literal<std::int64_t{5}>), "users.age * CAST(5 AS bigint)");
  EXPECT_EQ(in_postgres(users.age * sq::literal<std::int64_t{-5}>), "users.age * (CAST(-5 AS bigint))");
  EXPECT_EQ(in_postgres(users.age * sq::literal<5'000'000'000>), "users.age * 5000000000");
  EXPECT_EQ(in_postgres(users.age * sq::literal<5>), "users.age * 5");
  EXPECT_EQ(in_sqlite(users.age * sq::literal<std::int64_t{5}>), "users.age * 5");
}

TEST(dialect_postgres, numbers_its_placeholders) {
  EXPECT_EQ(in_postgres(users.age.in(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
            "users.age IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
}

TEST(dialect_postgres, can_say_what_sqlite_cannot) {
  using text =
      sq::sql_text<sq::postgres, decltype(sq::select(users.id).where(users.name.ilike("a%")).distinct_on(users.id))>;
  static_assert(text::missing == sq::feature::none);
}

TEST(dialect_postgres, differs_from_the_standard_only_in_its_casts) {
  EXPECT_EQ(in_postgres(sq::sum(users.id)), "CAST(sum(users.id) AS bigint)");
  EXPECT_EQ(in_postgres(sq::avg(users.id)), "CAST(avg(users.id) AS double precision)");
  EXPECT_EQ(in_postgres(sq::select(sq::sum(users.id).as<"n">())),
            "SELECT CAST(sum(users.id) AS bigint) AS n FROM users");
}

}  // namespace
