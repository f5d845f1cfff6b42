// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/materialized.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_materialized, is_said_where_a_cte_is_declared) {
  const auto grown = sq::cte<"grown">(sq::select(users.id));
  const auto query = sq::select(grown.get<"id">()).from(grown);
  EXPECT_EQ(in_both(query.with(sq::materialized(grown))),
            "WITH grown AS MATERIALIZED (SELECT users.id FROM users) SELECT grown.id FROM grown");
  EXPECT_EQ(in_both(query.with(sq::not_materialized(grown))),
            "WITH grown AS NOT MATERIALIZED (SELECT users.id FROM users) SELECT grown.id FROM grown");
  const auto hinted = sq::materialized(grown);
  EXPECT_EQ(in_both(sq::select(hinted.get<"id">()).from(hinted).with(hinted)), in_both(query.with(hinted)));
}

}  // namespace
