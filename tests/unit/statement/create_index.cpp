// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/statement/create_index.hpp>

namespace {

using namespace definitions;

TEST(create_index, names_itself_after_its_columns) {
  static_assert(sq::sql<sq::postgres>(sq::create_index(orders.total, orders.paid)) ==
                "CREATE INDEX orders_total_paid_idx ON orders (total, paid)");
  static_assert(sq::sql<sq::sqlite>(sq::create_index(attributes.group)) ==
                "CREATE INDEX order_group_idx ON \"order\" (\"group\")");
}

TEST(create_index, may_be_unique_and_pass_over_what_exists) {
  static_assert(sq::sql<sq::postgres>(sq::create_index(orders.total).unique().if_not_exists()) ==
                "CREATE UNIQUE INDEX IF NOT EXISTS orders_total_idx ON orders (total)");
  static_assert(sq::sql<sq::postgres>(sq::create_index(orders.total).if_not_exists()) ==
                "CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total)");
}

TEST(create_index, is_dropped_by_its_columns) {
  static_assert(sq::sql<sq::postgres>(sq::drop_index(orders.total, orders.paid)) == "DROP INDEX orders_total_paid_idx");
  static_assert(sq::sql<sq::sqlite>(sq::drop_index(invoices.customer).if_exists()) ==
                "DROP INDEX IF EXISTS billing.invoices_customer_idx");
}

template <class Table>
constexpr bool takes_columns_of_two_tables = requires(Table table) { sq::create_index(table.total, parts.id); };
static_assert(!takes_columns_of_two_tables<sq::table<orders_schema>>);

}  // namespace
