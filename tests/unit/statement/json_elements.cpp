// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/json_elements.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_json_elements, are_texts_or_null) {
  const auto tag = sq::json_elements(users.name).as<"tag">();
  const auto query = sq::select(users.id, tag.value).from(users).cross_join(tag);
  EXPECT_EQ(in_postgres(query),
            "SELECT users.id, tag.value FROM users CROSS JOIN jsonb_array_elements_text(CAST(users.name AS jsonb)) AS "
            "tag (value)");
  EXPECT_EQ(in_sqlite(query), "SELECT users.id, tag.value FROM users CROSS JOIN json_each(users.name) AS tag");
  static_assert(reads<std::int64_t, std::optional<std::string>>(query));
}

}  // namespace
