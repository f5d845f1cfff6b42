// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/merge.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

const auto merge = sq::merge_into(users).using_(orgs, orgs.id == users.org_id && orgs.id > 1);

TEST(statement_merge, has_a_case_for_each_fate_of_a_row) {
  const auto merged = merge.when_matched(users.age > 2)
                          .do_update(users.name = orgs.name, users.age = 3)
                          .when_matched(users.age == 4 || users.age == 5)
                          .do_nothing()
                          .when_matched()
                          .do_delete()
                          .when_not_matched(orgs.name != "six")
                          .do_insert(users.org_id = orgs.id, users.name = orgs.name, users.age = sq::default_)
                          .when_not_matched()
                          .do_nothing();
  EXPECT_EQ(in_postgres(merged),
            "MERGE INTO users USING orgs ON orgs.id = users.org_id AND orgs.id > $1 "
            "WHEN MATCHED AND users.age > $2 THEN UPDATE SET name = orgs.name, age = $3 "
            "WHEN MATCHED AND (users.age = $4 OR users.age = $5) THEN DO NOTHING WHEN MATCHED THEN DELETE "
            "WHEN NOT MATCHED AND orgs.name <> $6 THEN INSERT (org_id, name, age) VALUES (orgs.id, orgs.name, DEFAULT) "
            "WHEN NOT MATCHED THEN DO NOTHING");
  EXPECT_EQ(parameters_of(merged), (texts{"int64 1", "int32 2", "int32 3", "int32 4", "int32 5", "text six"}));
}

TEST(statement_merge, uses_queries_and_ctes) {
  const auto names = sq::select(users.name).where(users.age > 1).distinct().as<"names">();
  const auto target = sq::merge_into(orgs);
  EXPECT_EQ(in_postgres(target.using_(names, names[users.name] == orgs.name)
                            .when_not_matched()
                            .do_insert(orgs.name = names[users.name])),
            "MERGE INTO orgs USING (SELECT DISTINCT users.name FROM users WHERE users.age > $1) AS names ON names.name "
            "= orgs.name WHEN NOT MATCHED THEN INSERT (name) VALUES (names.name)");
  const auto adults = sq::cte<"adults">(sq::select(users.name).where(users.age > 1));
  EXPECT_EQ(in_postgres(target.using_(adults, adults[users.name] == orgs.name).with(adults).when_matched().do_delete()),
            "WITH adults AS (SELECT users.name FROM users WHERE users.age > $1) MERGE INTO orgs USING adults ON "
            "adults.name = orgs.name WHEN MATCHED THEN DELETE");
}

TEST(statement_merge, is_a_statement_when_it_says_what_to_do) {
  static_assert(!sq::statement<decltype(merge)>);
  static_assert(sq::statement<decltype(merge.when_matched().do_delete())>);
}

TEST(statement_merge, is_for_postgres_only) {
  using merged = decltype(merge.when_matched().do_delete());
  static_assert(sq::sql_text<sq::sqlite, merged>::missing == sq::feature::merge);
  static_assert(sq::sql_text<sq::postgres, merged>::missing == sq::feature::none);
}

}  // namespace
