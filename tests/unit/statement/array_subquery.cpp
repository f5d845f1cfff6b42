// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/array_subquery.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_array_subquery, is_a_value_that_is_never_null) {
  const auto names = sq::array(sq::select(users.name).correlate(orgs).where(users.org_id == orgs.id).limit(2));
  const auto query = sq::select(orgs.id, names.as<"names">()).where(orgs.id > 3);
  EXPECT_EQ(in_postgres(query),
            "SELECT orgs.id, ARRAY(SELECT users.name FROM users WHERE users.org_id = orgs.id LIMIT $1) AS names FROM "
            "orgs WHERE orgs.id > $2");
  EXPECT_EQ(parameters_of(query), (texts{"int64 2", "int64 3"}));
  static_assert(reads<std::int64_t, std::vector<std::string>>(query));
}

TEST(statement_array_subquery, has_optional_elements_where_they_may_be_null) {
  const auto query = sq::select(sq::array(sq::select(users.email)).as<"emails">());
  static_assert(reads<std::vector<std::optional<std::string>>>(query));
  const auto present = sq::select(sq::array(sq::select(users.email).where(users.email.is_not_null())).as<"emails">());
  static_assert(reads<std::vector<std::string>>(present));
}

}  // namespace
