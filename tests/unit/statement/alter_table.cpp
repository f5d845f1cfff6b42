// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/statement/alter_table.hpp>

namespace {

using namespace definitions;

TEST(alter_table, adds_a_foreign_key_that_the_schema_declares) {
  static_assert(sq::sql<sq::postgres>(sq::add_foreign_key(teams.leader)) ==
                "ALTER TABLE teams ADD CONSTRAINT teams_leader_fkey FOREIGN KEY (leader) REFERENCES people (id) ON "
                "DELETE SET NULL");
  static_assert(sq::sql<sq::postgres>(sq::add_foreign_key(lines.shop, lines.number)) ==
                "ALTER TABLE lines ADD CONSTRAINT lines_shop_number_fkey FOREIGN KEY (shop, number) REFERENCES orders "
                "(shop, number) "
                "ON DELETE CASCADE ON UPDATE RESTRICT");
}

TEST(alter_table, may_pass_over_a_foreign_key_that_exists) {
  static_assert(
      sq::sql<sq::postgres>(sq::add_foreign_key(invoices.customer).if_not_exists()) ==
      "DO $sequent$ BEGIN ALTER TABLE billing.invoices ADD CONSTRAINT invoices_customer_fkey FOREIGN KEY (customer) "
      "REFERENCES billing.customers (id); EXCEPTION WHEN duplicate_object THEN NULL; END $sequent$");
}

TEST(alter_table, drops_constraints) {
  static_assert(sq::sql<sq::postgres>(sq::drop_foreign_key(teams.leader)) ==
                "ALTER TABLE teams DROP CONSTRAINT teams_leader_fkey");
  static_assert(sq::sql<sq::postgres>(sq::drop_constraint<"Odd">(attributes)) ==
                "ALTER TABLE \"order\" DROP CONSTRAINT \"Odd\"");
  static_assert(sq::sql<sq::postgres>(sq::drop_foreign_key(invoices.customer).if_exists()) ==
                "ALTER TABLE IF EXISTS billing.invoices DROP CONSTRAINT IF EXISTS invoices_customer_fkey");
}

}  // namespace
