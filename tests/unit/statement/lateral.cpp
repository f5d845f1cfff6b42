// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/lateral.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

const auto oldest = sq::lateral<"oldest">(sq::select(users.name, users.age, orgs.name.as<"org">())
                                              .from(users)
                                              .correlate(orgs)
                                              .where(users.org_id == orgs.id && users.age > 3)
                                              .order_by(users.age.desc())
                                              .limit(2));

TEST(statement_lateral, is_joined_to_what_it_reads) {
  constexpr auto body =
      "LATERAL (SELECT users.name, users.age, orgs.name AS org FROM users WHERE users.org_id = orgs.id AND users.age > "
      "$1 ORDER BY users.age DESC LIMIT $2) AS oldest";
  EXPECT_EQ(in_postgres(sq::select(orgs.id, oldest[users.name]).from(orgs).cross_join(oldest)),
            std::string("SELECT orgs.id, oldest.name FROM orgs CROSS JOIN ") + body);
  EXPECT_EQ(in_postgres(sq::select(orgs.id, oldest[users.name]).from(orgs).left_join(oldest, sq::literal<true>)),
            std::string("SELECT orgs.id, oldest.name FROM orgs LEFT JOIN ") + body + " ON TRUE");
  EXPECT_EQ(in_postgres(sq::select(orgs.id, oldest[users.name]).from(orgs).join(oldest, oldest[users.age] < 7)),
            std::string("SELECT orgs.id, oldest.name FROM orgs JOIN ") + body + " ON oldest.age < $3");
}

TEST(statement_lateral, keeps_its_values_where_it_is_said) {
  EXPECT_EQ(parameters_of(sq::select(orgs.id).from(orgs).join(oldest, oldest[users.age] < 7)),
            (texts{"int32 3", "int64 2", "int32 7"}));
}

TEST(statement_lateral, may_be_null_in_a_left_join_and_where_it_borrows) {
  using inner = decltype(sq::select(oldest[users.name], oldest.get<"org">()).from(orgs).cross_join(oldest));
  static_assert(std::is_same_v<std::tuple_element_t<0, sq::row_type_of<inner>>, std::string>);
  static_assert(std::is_same_v<std::tuple_element_t<1, sq::row_type_of<inner>>, std::optional<std::string>>);
  using left = decltype(sq::select(oldest[users.name]).from(orgs).left_join(oldest, sq::literal<true>));
  static_assert(std::is_same_v<std::tuple_element_t<0, sq::row_type_of<left>>, std::optional<std::string>>);
}

TEST(statement_lateral, reads_what_is_joined_before_it) {
  const auto one = sq::lateral<"one">(sq::select(items.id).correlate(users).where(items.id == users.id).limit(1));
  EXPECT_EQ(
      in_postgres(sq::select(one.get<"id">()).from(orgs).join(users, users.org_id == orgs.id).cross_join(one)),
      "SELECT one.id FROM orgs JOIN users ON users.org_id = orgs.id CROSS JOIN LATERAL (SELECT items.id FROM items "
      "WHERE items.id = users.id LIMIT $1) AS one");
}

// It looks at rows, of which the query around it makes groups only later.
TEST(statement_lateral, is_joined_to_rows_that_are_grouped) {
  const auto one = sq::lateral<"one">(sq::select(users.age).correlate(orgs).where(users.org_id == orgs.id));
  EXPECT_EQ(
      in_postgres(sq::select(sq::count().as<"n">(), sq::max(one.get<"age">()).as<"most">()).from(orgs).cross_join(one)),
      "SELECT count(*) AS n, max(one.age) AS most FROM orgs CROSS JOIN LATERAL (SELECT users.age FROM users WHERE "
      "users.org_id = orgs.id) AS one");
  EXPECT_EQ(
      in_postgres(
          sq::select(orgs.name, sq::max(one.get<"age">()).as<"most">()).from(orgs).cross_join(one).group_by(orgs.name)),
      "SELECT orgs.name, max(one.age) AS most FROM orgs CROSS JOIN LATERAL (SELECT users.age FROM users WHERE "
      "users.org_id = orgs.id) AS one GROUP BY orgs.name");
}

}  // namespace
