// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/derived.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

const auto sizes =
    sq::select(users.org_id, sq::count().as<"size">(), sq::max(users.email)).group_by(users.org_id).as<"sizes">();

TEST(statement_derived, stands_in_from_with_its_query) {
  EXPECT_EQ(in_both(sq::select(sizes.get<"size">()).from(sizes)),
            "SELECT sizes.size FROM (SELECT users.org_id, count(*) AS size, max(users.email) AS max FROM users "
            "GROUP BY users.org_id) AS sizes");
  EXPECT_EQ(
      in_both(sq::select(orgs.name, sizes.get<"size">()).from(orgs).join(sizes, sizes[users.org_id] == orgs.id)),
      "SELECT orgs.name, sizes.size FROM orgs JOIN (SELECT users.org_id, count(*) AS size, max(users.email) AS max "
      "FROM users GROUP BY users.org_id) AS sizes ON sizes.org_id = orgs.id");
}

// SQLite calls an aggregate as it is spelled, also where its label is the name that PostgreSQL gives it.
TEST(statement_derived, names_an_aggregate_by_its_own_name) {
  const auto counted = sq::select(sq::count().as<"count">()).from(users).as<"counted">();
  EXPECT_EQ(in_both(sq::select(counted.get<"count">()).from(counted)),
            "SELECT counted.count FROM (SELECT count(*) AS count FROM users) AS counted");
}

TEST(statement_derived, is_read_by_the_expressions_of_its_query) {
  EXPECT_EQ(in_both(sq::select(sizes.get<"size">()).from(sizes).where(sizes[sq::count()] > 3)),
            "SELECT sizes.size FROM (SELECT users.org_id, count(*) AS size, max(users.email) AS max FROM users "
            "GROUP BY users.org_id) AS sizes WHERE sizes.size > $1");
}

TEST(statement_derived, has_columns_of_the_types_that_the_query_reads) {
  static_assert(reads<std::int64_t, std::int64_t, std::optional<std::string>>(
      sq::select(sizes[users.org_id], sizes.get<"size">(), sizes.get<"max">()).from(sizes)));
  static_assert(reads<std::optional<std::int64_t>>(
      sq::select(sizes.get<"size">()).from(orgs).left_join(sizes, sizes.get<"org_id">() == orgs.id)));
  static_assert(reads<std::string>(sq::select(sizes.get<"max">()).from(sizes).where(sizes.get<"max">().is_not_null())));
}

TEST(statement_derived, keeps_its_values_where_it_is_said) {
  const auto adults = sq::select(users.id, (users.age + 1).as<"next">()).where(users.age >= 18).limit(3).as<"adults">();
  EXPECT_EQ(parameters_of(adults), (texts{"int32 1", "int32 18", "int64 3"}));
  const auto query = sq::select(orgs.name)
                         .from(orgs)
                         .where(orgs.id > 7)
                         .join(adults, adults.get<"id">() == orgs.id && adults.get<"next">() < 65);
  EXPECT_EQ(in_both(query),
            "SELECT orgs.name FROM orgs JOIN (SELECT users.id, users.age + $2 AS next FROM users WHERE users.age >= $3 "
            "LIMIT $4) AS adults ON adults.id = orgs.id AND adults.next < $5 WHERE orgs.id > $1");
  EXPECT_EQ(parameters_of(query), (texts{"int64 7", "int32 1", "int32 18", "int64 3", "int32 65"}));
}

TEST(statement_derived, keeps_its_choices) {
  const auto query = [](std::optional<int> least) {
    const auto adults = sq::select(users.id).where(users.age >= sq::if_set(least)).as<"adults">();
    return in_both(sq::select(adults[users.id]).from(adults).where(adults[users.id] != 5));
  };
  EXPECT_EQ(query(18),
            "SELECT adults.id FROM (SELECT users.id FROM users WHERE users.age >= $1) AS adults WHERE adults.id <> $2");
  EXPECT_EQ(query({}), "SELECT adults.id FROM (SELECT users.id FROM users) AS adults WHERE adults.id <> $1");
}

TEST(statement_derived, reads_derived_tables_itself) {
  const auto inner = sq::select(users.id, users.age).where(users.age > 1).as<"one">();
  const auto outer = sq::select(inner[users.age].as<"years">()).from(inner).where(inner[users.id] > 2).as<"two">();
  EXPECT_EQ(in_both(sq::select(outer.get<"years">()).from(outer)),
            "SELECT two.years FROM (SELECT one.age AS years FROM (SELECT users.id, users.age FROM users "
            "WHERE users.age > $1) AS one WHERE one.id > $2) AS two");
}

TEST(statement_derived, quotes_its_names) {
  const auto table = sq::select(users.id.as<"Key">()).as<"order">();
  EXPECT_EQ(in_both(sq::select(table.get<"Key">()).from(table)),
            "SELECT \"order\".\"Key\" FROM (SELECT users.id AS \"Key\" FROM users) AS \"order\"");
}

const auto busy =
    sq::cte<"busy">(sq::select(users.org_id, sq::count().as<"n">()).where(users.age > 3).group_by(users.org_id));

TEST(statement_derived, declares_a_common_table_expression_once) {
  const auto query = sq::select(busy.get<"n">()).from(busy).where(busy[users.org_id] == 4).with(busy);
  EXPECT_EQ(in_both(query),
            "WITH busy AS (SELECT users.org_id, count(*) AS n FROM users WHERE users.age > $2 GROUP BY users.org_id) "
            "SELECT busy.n FROM busy WHERE busy.org_id = $1");
  EXPECT_EQ(parameters_of(query), (texts{"int64 4", "int32 3"}));
  static_assert(reads<std::int64_t>(query));
}

TEST(statement_derived, reads_a_common_table_expression_under_two_names) {
  const auto other = busy.as<"other">();
  const auto query = sq::select(busy.get<"n">(), other.get<"n">().as<"m">())
                         .with(busy)
                         .from(busy)
                         .left_join(other, other.get<"n">() < busy.get<"n">());
  EXPECT_EQ(in_both(query),
            "WITH busy AS (SELECT users.org_id, count(*) AS n FROM users WHERE users.age > $1 GROUP BY users.org_id) "
            "SELECT busy.n, other.n AS m FROM busy LEFT JOIN busy AS other ON other.n < busy.n");
  EXPECT_EQ(parameters_of(query), texts{"int32 3"});
  static_assert(reads<std::int64_t, std::optional<std::int64_t>>(query));
}

TEST(statement_derived, reads_common_table_expressions_in_a_subquery) {
  const auto first = sq::cte<"these">(sq::select(orgs.id).where(orgs.name == "a"));
  const auto second = sq::cte<"second">(sq::select(orgs.id, orgs.name).where(orgs.id == 2));
  const auto query = sq::select(second[orgs.name])
                         .with(first, second)
                         .from(second)
                         .where(second[orgs.id].in(sq::select(first[orgs.id]).from(first)));
  EXPECT_EQ(in_both(query),
            "WITH these AS (SELECT orgs.id FROM orgs WHERE orgs.name = $1), second AS (SELECT orgs.id, orgs.name "
            "FROM orgs WHERE orgs.id = $2) SELECT second.name FROM second WHERE second.id IN "
            "(SELECT these.id FROM these)");
}

}  // namespace
