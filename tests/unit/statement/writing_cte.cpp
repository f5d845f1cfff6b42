// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/writing_cte.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using enum sq::detail::statement_rule;

template <class Query>
sq::detail::statement_rule rule_of(const Query&) {
  return sq::detail::analysis_of<typename Query::tag>.found.rule;
}

const auto gone = sq::cte<"gone">(
    sq::delete_from(users).where(users.age > 99).returning(users.org_id, users.email, (users.age + 1).as<"next">()));
const auto quiet = sq::cte<"quiet">(sq::update(orgs).set(orgs.name = "x").where(orgs.id == 7));

TEST(statement_writing_cte, is_read_by_a_query) {
  const auto query = sq::select(gone[users.email], gone.get<"next">()).from(gone).with(gone);
  EXPECT_EQ(
      in_postgres(query),
      "WITH gone AS (DELETE FROM users WHERE users.age > $1 RETURNING users.org_id, users.email, users.age + $2 AS "
      "next) SELECT gone.email, gone.next FROM gone");
  EXPECT_EQ(parameters_of(query), (texts{"int32 99", "int32 1"}));
  static_assert(reads<std::optional<std::string>, std::int32_t>(query));
}

TEST(statement_writing_cte, feeds_an_insert) {
  const auto statement =
      sq::insert_into(orgs)
          .columns(orgs.id, orgs.name)
          .from_select(sq::select(gone[users.org_id], sq::coalesce(gone[users.email], "-")).from(gone))
          .with(gone);
  EXPECT_EQ(
      in_postgres(statement),
      "WITH gone AS (DELETE FROM users WHERE users.age > $2 RETURNING users.org_id, users.email, users.age + $3 AS "
      "next) INSERT INTO orgs (id, name) SELECT gone.org_id, coalesce(gone.email, $1) FROM gone");
}

TEST(statement_writing_cte, writes_without_being_read) {
  EXPECT_EQ(in_postgres(sq::select(users.id).with(quiet)),
            "WITH quiet AS (UPDATE orgs SET name = $1 WHERE orgs.id = $2) SELECT users.id FROM users");
}

TEST(statement_writing_cte, reads_one_that_stands_before_it) {
  const auto added = sq::cte<"added">(sq::insert_into(orgs)
                                          .columns(orgs.id, orgs.name)
                                          .from_select(sq::select(gone[users.org_id], sq::literal<"old">).from(gone))
                                          .returning(orgs.id));
  EXPECT_EQ(
      in_postgres(sq::select(sq::count()).from(added).with(gone, added)),
      "WITH gone AS (DELETE FROM users WHERE users.age > $1 RETURNING users.org_id, users.email, users.age + $2 AS "
      "next), added AS (INSERT INTO orgs (id, name) SELECT gone.org_id, 'old' FROM gone RETURNING orgs.id) SELECT "
      "count(*) FROM added");
  EXPECT_EQ(rule_of(sq::select(sq::count()).from(added).with(added, gone)), cte_is_declared_first);
}

TEST(statement_writing_cte, is_not_read_if_it_gives_nothing_back) {
  EXPECT_EQ(rule_of(sq::select(sq::count()).from(quiet).with(quiet)), cte_gives_rows);
}

TEST(statement_writing_cte, is_declared_by_the_whole_statement) {
  const auto inner = sq::select(gone[users.email]).from(gone).with(gone);
  EXPECT_EQ(rule_of(inner), none);
  EXPECT_EQ(rule_of(sq::select(users.id).where(sq::exists(inner))), writing_cte_stands_on_top);
  const auto derived = inner.as<"derived">();
  EXPECT_EQ(rule_of(sq::select(derived[gone[users.email]]).from(derived)), writing_cte_stands_on_top);
}

}  // namespace
