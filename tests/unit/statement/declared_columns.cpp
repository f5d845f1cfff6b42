// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/declared_columns.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class As>
struct sizes_columns {
  sq::col<As, "org_id", std::int64_t> org_id;
  sq::col<As, "size", std::int64_t> size;
  sq::col<As, "highest", std::optional<std::string>> highest;
};

const auto counted =
    sq::select(users.org_id, sq::count().as<"size">(), sq::max(users.email).as<"highest">()).group_by(users.org_id);

TEST(statement_declared_columns, are_members_of_a_derived_table) {
  const auto sizes = sq::with_columns<sizes_columns>(counted.as<"sizes">());
  EXPECT_EQ(in_both(sq::select(orgs.name, sizes.size).from(orgs).join(sizes, sizes.org_id == orgs.id)),
            "SELECT orgs.name, sizes.size FROM orgs JOIN (SELECT users.org_id, count(*) AS size, max(users.email) AS "
            "highest FROM users GROUP BY users.org_id) AS sizes ON sizes.org_id = orgs.id");
  static_assert(reads<std::int64_t, std::optional<std::string>>(sq::select(sizes.size, sizes.highest).from(sizes)));
}

TEST(statement_declared_columns, are_those_of_the_relation_itself) {
  const auto sizes = sq::with_columns<sizes_columns>(counted.as<"sizes">());
  const auto row_type = sq::select(sizes.size).from(sizes);
  EXPECT_EQ(in_both(row_type), in_both(sq::select(sizes.get<"size">()).from(sizes)));
}

TEST(statement_declared_columns, are_members_of_a_cte_and_of_its_other_names) {
  const auto sizes = sq::with_columns<sizes_columns>(sq::cte<"sizes">(counted));
  const auto rest = sq::with_columns<sizes_columns>(sizes.as<"rest">());
  EXPECT_EQ(in_both(sq::select(sizes.size, rest.size).from(sizes).join(rest, sizes.org_id < rest.org_id).with(sizes)),
            "WITH sizes AS (SELECT users.org_id, count(*) AS size, max(users.email) AS highest FROM users GROUP BY "
            "users.org_id) SELECT sizes.size, rest.size FROM sizes JOIN sizes AS rest ON sizes.org_id < "
            "rest.org_id");
}

}  // namespace
