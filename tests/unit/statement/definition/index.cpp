// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definitions.hpp>
#include <support/node_text.hpp>

#include <gtest/gtest.h>

#include <sequent/statement/definition/index.hpp>

namespace {

using namespace definitions;

TEST(definition_index, is_in_the_schema_of_its_table) {
  using node = sq::definition::index_of_table<sq::description<invoices_schema>, "by_customer">;
  EXPECT_EQ((node_text<sq::postgres, node>()), "by_customer ON billing.invoices");
  EXPECT_EQ((node_text<sq::sqlite, node>()), "billing.by_customer ON invoices");
}

TEST(definition_index, has_a_name_that_follows_from_its_columns) {
  static_assert(sq::detail::index_name<sq::description<orders_schema>, "shop", "paid">.view() ==
                "orders_shop_paid_idx");
}

}  // namespace
