// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/target.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_clause_target, is_the_table_after_the_verb) {
  static_assert(sq::sql<sq::postgres>(sq::insert_into(counters).default_values()) ==
                "INSERT INTO counters DEFAULT VALUES");
  static_assert(sq::sql<sq::postgres>(sq::delete_from(counters).all_rows()) == "DELETE FROM counters");
  EXPECT_EQ(in_both(sq::update(counters).set(counters.hits = 1).all_rows()), "UPDATE counters SET hits = $1");
}

TEST(statement_clause_target, has_its_schema_and_its_other_name) {
  static_assert(sq::sql<sq::postgres>(sq::delete_from(invoices).where(invoices.place == invoices.number)) ==
                "DELETE FROM billing.invoices WHERE invoices.place = invoices.number");
  constexpr auto late = invoices.as<"late">();
  static_assert(sq::sql<sq::postgres>(sq::delete_from(late).where(late.place == late.number)) ==
                "DELETE FROM billing.invoices AS late WHERE late.place = late.number");
  EXPECT_EQ(in_both(sq::update(late).set(late.place = late.number).all_rows()),
            "UPDATE billing.invoices AS late SET place = late.number");
}

}  // namespace
