// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/statement/drop_table.hpp>

namespace {

using namespace definitions;

TEST(drop_table, names_the_table) {
  static_assert(sq::sql<sq::postgres>(sq::drop_table(parts)) == "DROP TABLE parts");
  static_assert(sq::sql<sq::sqlite>(sq::drop_table(parts)) == "DROP TABLE parts");
  static_assert(sq::sql<sq::postgres>(sq::drop_table(attributes)) == "DROP TABLE \"order\"");
  static_assert(sq::sql<sq::sqlite>(sq::drop_table(invoices)) == "DROP TABLE billing.invoices");
}

TEST(drop_table, may_pass_over_a_table_that_does_not_exist) {
  static_assert(sq::sql<sq::postgres>(sq::drop_table(parts).if_exists()) == "DROP TABLE IF EXISTS parts");
}

}  // namespace
