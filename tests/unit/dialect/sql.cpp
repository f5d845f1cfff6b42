// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <string_view>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/dialect/sql.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

constexpr auto query = sq::select(users.id).where(users.email.is_null());

TEST(dialect_sql, is_a_view_of_a_constant) {
  static_assert(std::is_same_v<decltype(sq::sql<sq::postgres>(query)), std::string_view>);
  constexpr std::string_view text = sq::sql<sq::postgres>(query);
  static_assert(text == "SELECT users.id FROM users WHERE users.email IS NULL");
  static_assert(text.data()[text.size()] == '\0');
}

TEST(dialect_sql, has_one_address_for_a_type) {
  const auto of_age = [](int age) { return sq::sql<sq::postgres>(sq::select(users.id).where(users.age > age)).data(); };
  EXPECT_EQ(of_age(1), of_age(2));
}

TEST(dialect_sql, is_assembled_where_there_are_choices) {
  const auto chosen = query.where_if(false, users.age > 3);
  static_assert(std::is_same_v<decltype(sq::sql<sq::postgres>(chosen)), std::string>);
  EXPECT_EQ(sq::sql<sq::postgres>(chosen), "SELECT users.id FROM users WHERE users.email IS NULL");
}

TEST(dialect_sql, is_constant_without_choices) {
  using plain = sq::sql_text<sq::postgres, std::remove_const_t<decltype(query)>>;
  static_assert(plain::is_constant);
  using full =
      sq::sql_text<sq::postgres,
                   decltype(query.where(users.age > 3 && users.id == sq::param<"id">).where_if(true, users.age > 3))>;
  static_assert(!full::is_constant);
  static_assert(
      full::view ==
      "SELECT users.id FROM users WHERE users.email IS NULL AND users.age > $1 AND users.id = $2 AND users.age > $3");
}

TEST(dialect_sql, names_the_content_of_a_text_by_a_number) {
  using one = sq::sql_text<sq::postgres, std::remove_const_t<decltype(query)>>;
  using same = sq::sql_text<sq::postgres, decltype(sq::select(users.id).from(users).where(users.email.is_null()))>;
  using other = sq::sql_text<sq::postgres, decltype(query.limit(1))>;
  EXPECT_EQ(one::hash, same::hash);
  EXPECT_NE(one::hash, other::hash);
}

}  // namespace
