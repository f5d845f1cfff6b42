// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definition_text.hpp>
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/statement/definition/style.hpp>

namespace {

using namespace definitions;

/// One that says everything as the standard does.
constexpr class final_style final : public sq::definition::style {
 public:
  constexpr final_style() : style({}) {}
} standard;

TEST(definition_style, is_the_standards_where_a_database_does_not_override_it) {
  constexpr sq::table_facts plain{.table_name = "t"};
  constexpr sq::table_facts billed{.schema_name = "billing", .table_name = "invoices"};
  EXPECT_EQ(written<sq::postgres>([&](auto& out) { standard.index_of_table(out, "by_customer", billed); }),
            "by_customer ON billing.invoices");
  EXPECT_EQ(written<sq::postgres>([&](auto& out) { standard.referenced_table(out, plain, billed); }),
            "billing.invoices");
  EXPECT_EQ(written<sq::postgres>([&](auto& out) { standard.table_options(out, plain); }), "");
  EXPECT_EQ(written<sq::postgres>([&](auto& out) { standard.value_check(out, {.name = "a"}); }), "");
  EXPECT_FALSE(standard.stands_at_its_column(plain, {.kind = sq::constraint_kind::primary_key}));
}

}  // namespace
