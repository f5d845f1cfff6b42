// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/table_function.hpp>
#include <sequent/statement/values_list.hpp>

#include "support/sql.hpp"

namespace {

namespace sq = sequent;
using namespace shop;

template <class As>
struct pair_columns {
  sq::col<As, "user", std::string> user;
  sq::col<As, "other one", std::optional<std::string>> other_one;
};

TEST(dialect_write_relation, names_the_columns_of_values_by_the_first_row) {
  const auto pairs =
      sq::values<"order", pair_columns>({{.user = "a", .other_one = {}}, {.user = "b", .other_one = {}}});
  EXPECT_EQ(
      in_postgres(sq::select(pairs.other_one).from(pairs)),
      "SELECT \"order\".\"other one\" FROM (SELECT $1 AS \"user\", $2 AS \"other one\" UNION ALL VALUES ($3, $4)) "
      "AS \"order\"");
}

TEST(dialect_write_relation, names_the_columns_of_a_function_behind_its_alias) {
  constexpr auto pairs_of = sq::table_function<"Pairs", pair_columns, std::string>;
  const auto pairs = pairs_of("a").as<"order">();
  EXPECT_EQ(in_postgres(sq::select(pairs.other_one).from(pairs)),
            "SELECT \"order\".\"other one\" FROM \"Pairs\"($1) AS \"order\" (\"user\", \"other one\")");
  EXPECT_EQ(in_sqlite(sq::select(pairs.other_one).from(pairs)),
            "SELECT \"order\".\"other one\" FROM \"Pairs\"(?1) AS \"order\"");
}

}  // namespace
