// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/table_function.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class As>
struct part_columns {
  sq::col<As, "part", std::string> part;
};

template <class As>
struct pair_columns {
  sq::col<As, "key", std::string> key;
  sq::col<As, "value", std::optional<std::string>> value;
};

template <class Query>
sq::detail::statement_rule rule_of(const Query&) {
  return sq::detail::analysis_of<typename Query::tag>.found.rule;
}

constexpr auto split = sq::table_function<"regexp_split_to_table", part_columns, std::string, std::string>;
constexpr auto pairs_of = sq::table_function<"tools.pairs", pair_columns, std::optional<std::string>>;

TEST(statement_table_function, is_a_relation_with_declared_columns) {
  const auto parts = split("a,b", ",").as<"parts">();
  const auto query = sq::select(parts.part).from(parts);
  EXPECT_EQ(in_postgres(query), "SELECT parts.part FROM regexp_split_to_table($1, $2) AS parts (part)");
  EXPECT_EQ(in_sqlite(query), "SELECT parts.part FROM regexp_split_to_table(?1, ?2) AS parts");
  EXPECT_EQ(parameters_of(query), (texts{"text a,b", "text ,"}));
  static_assert(reads<std::string>(query));
}

TEST(statement_table_function, has_several_columns_and_stands_in_a_schema) {
  const auto pairs = pairs_of(std::nullopt).as<"pairs">();
  const auto query = sq::select(pairs.key, pairs.value).from(pairs);
  EXPECT_EQ(in_postgres(query), "SELECT pairs.key, pairs.value FROM tools.pairs($1) AS pairs (key, value)");
  static_assert(reads<std::string, std::optional<std::string>>(query));
}

TEST(statement_table_function, reads_what_stands_before_it) {
  const auto parts = split(users.name, sq::param<"mark">).as<"parts">();
  const auto query = sq::select(users.id, parts.part).from(users).where(users.age > 3).cross_join(parts);
  EXPECT_EQ(in_postgres(query),
            "SELECT users.id, parts.part FROM users CROSS JOIN regexp_split_to_table(users.name, $2) AS parts (part) "
            "WHERE users.age > $1");
}

TEST(statement_table_function, may_be_null_in_a_left_join) {
  const auto parts = split(users.name, ",").as<"parts">();
  const auto query = sq::select(parts.part).from(users).left_join(parts, parts.part != "");
  static_assert(reads<std::optional<std::string>>(query));
}

TEST(statement_table_function, reads_the_query_around_its_own) {
  const auto parts = split(users.name, ",").as<"parts">();
  EXPECT_EQ(in_postgres(sq::select(users.id).where(
                sq::exists(sq::select(parts.part).from(parts).correlate(users).where(parts.part == "a")))),
            "SELECT users.id FROM users WHERE EXISTS (SELECT parts.part FROM regexp_split_to_table(users.name, $1) AS "
            "parts (part) WHERE parts.part = $2)");
}

TEST(statement_table_function, takes_a_subquery_that_reads_a_cte) {
  const auto named = sq::cte<"named">(sq::select(orgs.name).limit(1));
  const auto parts = split(sq::select(named[orgs.name]).from(named).scalar_subquery(), ",").as<"parts">();
  EXPECT_EQ(in_postgres(sq::select(parts.part).from(parts).with(named)),
            "WITH named AS (SELECT orgs.name FROM orgs LIMIT $2) SELECT parts.part FROM regexp_split_to_table((SELECT "
            "named.name FROM named), $1) AS parts (part)");
}

TEST(statement_table_function, of_other_arguments_is_another_relation) {
  using enum sq::detail::statement_rule;
  const auto left = split(users.name, ",").as<"parts">();
  const auto right = split(users.email, ",").as<"parts">();
  EXPECT_EQ(rule_of(sq::select(right.part).from(users).cross_join(left)), reads_only_relations_in_from);
}

}  // namespace
