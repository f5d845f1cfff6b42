// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/dialect/text_visitor.hpp>
#include <sequent/statement/definition/text.hpp>

namespace {

using namespace definitions;

TEST(definition_text, lists_names) {
  std::string text(100, ' ');
  sq::text_visitor<sq::postgres> visitor(text.data());
  sq::definition::accept_names(visitor, sq::name_list<"a", "User", "user">{});
  EXPECT_EQ(text.substr(0, visitor.size()), "(a, \"User\", \"user\")");
}

TEST(definition_text, qualifies_tables) {
  std::string text(100, ' ');
  sq::text_visitor<sq::postgres> visitor(text.data());
  sq::definition::accept_table_name<sq::description<invoices_schema>>(visitor);
  visitor.text(" ");
  sq::definition::accept_table_name<sq::description<attributes_schema>>(visitor);
  EXPECT_EQ(text.substr(0, visitor.size()), "billing.invoices \"order\"");
}

}  // namespace
