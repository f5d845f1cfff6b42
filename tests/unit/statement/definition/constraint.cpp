// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definitions.hpp>
#include <support/node_text.hpp>

#include <gtest/gtest.h>

#include <sequent/statement/definition/constraint.hpp>

namespace {

using namespace definitions;
using sq::referential_action;

template <class Constraint>
std::string body() {
  return node_text<sq::postgres, sq::definition::constraint_body<sq::description<lines_schema>, Constraint>>();
}

TEST(definition_constraint, says_each_kind) {
  EXPECT_EQ((body<sq::constraint::primary_key<"a", "B">>()), "PRIMARY KEY (a, \"B\")");
  EXPECT_EQ((body<sq::constraint::unique<"a">>()), "UNIQUE (a)");
  EXPECT_EQ((body<sq::constraint::check<"a < b">>()), "CHECK (a < b)");
  EXPECT_EQ((body<sq::constraint::column_check<"a", "a < 5">>()), "CHECK (a < 5)");
  EXPECT_EQ((body<sq::constraint::enum_check<"User", mood>>()), "CHECK (\"User\" IN ('calm', 'it''s cross'))");
}

template <referential_action OnDelete, referential_action OnUpdate>
using key = sq::constraint::foreign_key<sq::name_list<"a">, customers_schema, sq::name_list<"id">, OnDelete, OnUpdate>;

TEST(definition_constraint, says_foreign_keys_with_their_actions) {
  EXPECT_EQ((body<key<referential_action::no_action, referential_action::no_action>>()),
            "FOREIGN KEY (a) REFERENCES billing.customers (id)");
  EXPECT_EQ((body<key<referential_action::cascade, referential_action::restrict>>()),
            "FOREIGN KEY (a) REFERENCES billing.customers (id) ON DELETE CASCADE ON UPDATE RESTRICT");
  EXPECT_EQ((body<key<referential_action::set_null, referential_action::set_default>>()),
            "FOREIGN KEY (a) REFERENCES billing.customers (id) ON DELETE SET NULL ON UPDATE SET DEFAULT");
}

TEST(definition_constraint, has_a_name_and_a_comma_before_it) {
  EXPECT_EQ((node_text<sq::postgres, sq::definition::named_constraint<parts_schema, 0>>()),
            "CONSTRAINT parts_pkey PRIMARY KEY (id)");
  EXPECT_EQ(
      (node_text<sq::postgres, sq::definition::table_constraint<parts_schema, 0, sq::constraint::primary_key<"id">>>()),
      ", CONSTRAINT parts_pkey PRIMARY KEY (id)");
}

TEST(definition_constraint, leaves_indexes_to_their_own_statement) {
  EXPECT_EQ((node_text<sq::postgres,
                       sq::definition::table_constraint<invoices_schema, 2, sq::constraint::index<"customer">>>()),
            "");
}

}  // namespace
