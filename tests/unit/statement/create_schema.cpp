// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/statement/create_schema.hpp>

namespace {

using namespace definitions;

TEST(create_schema, names_the_schema_of_the_table) {
  static_assert(sq::sql<sq::postgres>(sq::create_schema(invoices)) == "CREATE SCHEMA billing");
  static_assert(sq::sql<sq::postgres>(sq::create_schema(invoices).if_not_exists()) ==
                "CREATE SCHEMA IF NOT EXISTS billing");
}

}  // namespace
