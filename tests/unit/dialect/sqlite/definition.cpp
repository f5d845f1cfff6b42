// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <support/definitions.hpp>
#include <support/node_text.hpp>

#include <gtest/gtest.h>

#include <sequent/dialect/sqlite/definition.hpp>

namespace {

using namespace definitions;

TEST(sqlite_definition, has_a_type_for_each_of_ours_and_is_not_strict_with_another) {
  static_assert(
      sq::sql<sq::sqlite>(sq::create_table(types)) ==
      "CREATE TABLE types (id INTEGER PRIMARY KEY, truth INTEGER NOT NULL CHECK (truth IN (0, 1)), small INTEGER NOT "
      "NULL, "
      "medium INTEGER NOT NULL, large INTEGER NOT NULL, single REAL NOT NULL, twice REAL NOT NULL, money REAL NOT "
      "NULL, "
      "words TEXT NOT NULL, code TEXT NOT NULL CHECK (length(code) <= 3), octets BLOB NOT NULL, instant TEXT NOT NULL, "
      "day TEXT, "
      "mood TEXT, verbatim varchar(7) NOT NULL, CONSTRAINT types_mood_check CHECK (mood IN ('calm', 'it''s cross')))");
}

TEST(sqlite_definition, says_a_numbered_key_at_its_column_in_a_strict_table) {
  static_assert(sq::sql<sq::sqlite>(sq::create_table(customers)) ==
                "CREATE TABLE billing.customers (id INTEGER PRIMARY KEY) STRICT");
}

TEST(sqlite_definition, names_no_schema_in_a_foreign_key) {
  static_assert(sq::sql<sq::sqlite>(sq::create_table(invoices)) ==
                "CREATE TABLE billing.invoices (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL, "
                "CONSTRAINT invoices_customer_fkey FOREIGN KEY (customer) REFERENCES customers (id)) STRICT");
}

TEST(sqlite_definition, lacks_a_foreign_key_into_another_schema) {
  using inner = sq::definition::referenced_table<sq::description<invoices_schema>, sq::description<customers_schema>>;
  using outer = sq::definition::referenced_table<sq::description<lines_schema>, sq::description<customers_schema>>;
  EXPECT_FALSE((lacks_a_feature<sq::sqlite, inner>()));
  EXPECT_TRUE((lacks_a_feature<sq::sqlite, outer>()));
  EXPECT_FALSE((lacks_a_feature<sq::postgres, outer>()));
}

TEST(sqlite_definition, numbers_nothing_but_a_primary_key_of_the_usual_type) {
  using usual = sq::column_description<"id", int, sq::identity>;
  using verbatim = sq::column_description<"id", int, sq::identity, sq::sql_type<"int">>;
  EXPECT_FALSE((lacks_a_feature<sq::sqlite, sq::definition::column<usual, true>>()));
  EXPECT_TRUE((lacks_a_feature<sq::sqlite, sq::definition::column<usual, false>>()));
  EXPECT_TRUE((lacks_a_feature<sq::sqlite, sq::definition::column<verbatim, true>>()));
}

TEST(sqlite_definition, lacks_types_that_would_convert_their_values) {
  EXPECT_TRUE((
      lacks_a_feature<sq::sqlite, sq::definition::column<sq::column_description<"c", std::string, sq::sql_type<"uuid">>,
                                                         false>>()));
  EXPECT_FALSE(
      (lacks_a_feature<sq::sqlite, sq::definition::column<
                                       sq::column_description<"c", std::string, sq::sql_type<"citext">>, false>>()));
}

TEST(sqlite_definition, checks_truth_and_length_with_quoted_names) {
  EXPECT_EQ((node_text<sq::sqlite, sq::definition::value_check<sq::column_description<"on", std::optional<bool>>>>()),
            " CHECK (\"on\" IN (0, 1))");
  EXPECT_EQ(
      (node_text<sq::sqlite, sq::definition::value_check<sq::column_description<"in", std::string, sq::length<7>>>>()),
      " CHECK (length(\"in\") <= 7)");
  EXPECT_EQ((node_text<sq::sqlite, sq::definition::value_check<sq::column_description<"in", std::string>>>()), "");
}

}  // namespace
