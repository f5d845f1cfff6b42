// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/select.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_select, has_all_its_clauses_in_the_order_of_sql) {
  const auto query = sq::select(orgs.name, sq::count().as<"n">())
                         .limit(5)
                         .offset(6)
                         .from(users)
                         .left_join(orgs, orgs.id == users.org_id && orgs.name != "one")
                         .group_by(orgs.name)
                         .having(sq::count() > 3)
                         .order_by(orgs.name + "four")
                         .where(users.age > 2);
  EXPECT_EQ(in_both(query),
            "SELECT orgs.name, count(*) AS n FROM users LEFT JOIN orgs ON orgs.id = users.org_id AND orgs.name <> $3 "
            "WHERE users.age > $6 GROUP BY orgs.name HAVING count(*) > $4 ORDER BY orgs.name || $5 LIMIT $1 OFFSET $2");
  EXPECT_EQ(parameters_of(query), (texts{"int64 5", "int64 6", "text one", "int64 3", "text four", "int32 2"}));
  using text = sq::sql_text<sq::postgres, std::remove_const_t<decltype(query)>>;
  static_assert(text::is_constant);
}

TEST(statement_select, says_from_before_the_joins) {
  const auto expected =
      "SELECT users.name, orgs.name FROM users JOIN orgs ON orgs.id = users.org_id AND orgs.id > $1 CROSS JOIN items";
  const auto joined = sq::select(users.name, orgs.name).join(orgs, orgs.id == users.org_id && orgs.id > 7);
  EXPECT_EQ(in_both(joined.cross_join(items).from(users)), expected);
  EXPECT_EQ(in_both(joined.from(users).cross_join(items)), expected);
  static_assert(reads<std::optional<std::string>, std::string>(
      sq::select(users.name, orgs.name).right_join(orgs, orgs.id == users.org_id).from(users)));
}

TEST(statement_select, is_a_constant) {
  static constexpr auto query =
      sq::select(users.id, users.name).where(users.email.is_not_null()).order_by(users.name).limit(sq::literal<10>);
  static_assert(sq::sql<sq::postgres>(query) ==
                "SELECT users.id, users.name FROM users WHERE users.email IS NOT NULL ORDER BY users.name LIMIT 10");
  static_assert(std::is_empty_v<std::remove_const_t<decltype(query)>>);
}

TEST(statement_select, leaves_the_statement_that_it_is_called_on_alone) {
  const auto all = sq::select(users.id);
  const auto some = all.where(users.age > 1);
  EXPECT_EQ(in_both(all), "SELECT users.id FROM users");
  EXPECT_EQ(in_both(some.limit(1)), "SELECT users.id FROM users WHERE users.age > $1 LIMIT $2");
  EXPECT_EQ(in_both(some), "SELECT users.id FROM users WHERE users.age > $1");
}

TEST(statement_select, has_one_text_for_one_type) {
  const auto query = [](int age) { return sq::select(users.id).where(users.age > age); };
  EXPECT_EQ(sq::sql<sq::postgres>(query(1)).data(), sq::sql<sq::postgres>(query(2)).data());
  EXPECT_NE(static_cast<const void*>(sq::sql<sq::postgres>(query(1)).data()), sq::sql<sq::sqlite>(query(1)).data());
}

TEST(statement_select, ends_its_text_with_a_zero) {
  const auto text = sq::sql<sq::postgres>(sq::select(users.id));
  EXPECT_EQ(std::string(text.data()), text);
}

}  // namespace
