// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definition_text.hpp>
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/dialect/sqlite/definition.hpp>

namespace {

using namespace definitions;

TEST(sqlite_definition, has_a_type_for_each_of_ours_and_is_not_strict_with_another) {
  static_assert(
      sq::sql<sq::sqlite>(sq::create_table(types)) ==
      "CREATE TABLE types (id INTEGER PRIMARY KEY, truth INTEGER NOT NULL CHECK (truth IN (0, 1)), small INTEGER NOT "
      "NULL, "
      "medium INTEGER NOT NULL, large INTEGER NOT NULL, single REAL NOT NULL, twice REAL NOT NULL, "
      "words TEXT NOT NULL, code TEXT NOT NULL, octets BLOB NOT NULL, instant TEXT NOT NULL, "
      "day TEXT, "
      "mood TEXT, verbatim varchar NOT NULL, CONSTRAINT types_code_check CHECK (length(code) <= 3), CONSTRAINT "
      "types_mood_check CHECK (mood IN ('calm', 'it''s cross')))");
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

template <class Dialect>
bool lacks_reference(const sq::table_facts& from, const sq::table_facts& to) {
  return lacks_a_feature<Dialect>([&](auto& out) { sq::definition_style<Dialect>.referenced_table(out, from, to); });
}

TEST(sqlite_definition, lacks_a_foreign_key_into_another_schema) {
  const auto& customers_facts = sq::facts_of_table<customers_schema>();
  EXPECT_FALSE(lacks_reference<sq::sqlite>(sq::facts_of_table<invoices_schema>(), customers_facts));
  EXPECT_TRUE(lacks_reference<sq::sqlite>(sq::facts_of_table<lines_schema>(), customers_facts));
  EXPECT_FALSE(lacks_reference<sq::postgres>(sq::facts_of_table<lines_schema>(), customers_facts));
}

bool lacks_column(const sq::column_facts& column) {
  return lacks_a_feature<sq::sqlite>(
      [&](auto& out) { sq::definition::write_column(out, sq::definition_style<sq::sqlite>, column); });
}

TEST(sqlite_definition, numbers_nothing_but_a_primary_key_of_the_usual_type) {
  sq::column_facts column{
      .name = "id", .kind = sq::stored_kind::int32, .is_identity = true, .is_whole_primary_key = true};
  EXPECT_FALSE(lacks_column(column));
  column.has_custom_type = true;
  column.custom_type = "int";
  EXPECT_TRUE(lacks_column(column));
  column.has_custom_type = false;
  column.is_whole_primary_key = false;
  EXPECT_TRUE(lacks_column(column));
}

template <class T, auto... Attributes>
constexpr sq::column_facts facts = sq::facts_of<sq::column_description<"price", T, Attributes...>>;

TEST(sqlite_definition, counts_decimals_in_units) {
  using price = sq::decimal<18, 2>;
  EXPECT_EQ(column_text<sq::sqlite>(facts<price>), "price INTEGER NOT NULL");
  EXPECT_EQ((column_text<sq::sqlite>(facts<price, sq::default_value<price("-1.25")>>)),
            "price INTEGER NOT NULL DEFAULT -125");
  EXPECT_EQ((column_text<sq::sqlite>(facts<price, sq::default_value<sq::decimal<2, 1>("0.5")>>)),
            "price INTEGER NOT NULL DEFAULT 50");
  EXPECT_EQ((column_text<sq::sqlite>(facts<std::optional<price>, sq::default_value<3>>)), "price INTEGER DEFAULT 300");
  EXPECT_FALSE(lacks_column(facts<price>));
  EXPECT_TRUE((lacks_column(facts<sq::decimal<19, 2>>)));
}

TEST(sqlite_definition, refuses_types_that_would_convert_their_values) {
  constexpr auto& how = sq::definition_style<sq::sqlite>;
  EXPECT_FALSE(how.custom_type_keeps({.kind = sq::stored_kind::text, .custom_type = "uuid"}));
  EXPECT_TRUE(how.custom_type_keeps({.kind = sq::stored_kind::text, .custom_type = "citext"}));
}

TEST(sqlite_definition, checks_truth_with_a_quoted_name) {
  EXPECT_EQ(column_text<sq::sqlite>({.name = "on", .kind = sq::stored_kind::boolean, .is_nullable = true}),
            "\"on\" INTEGER CHECK (\"on\" IN (0, 1))");
}

TEST(sqlite_definition, says_an_index_in_the_schema_of_its_table) {
  EXPECT_EQ(written<sq::sqlite>([](auto& out) {
              sq::definition_style<sq::sqlite>.index_of_table(out, "by_customer",
                                                              sq::facts_of_table<invoices_schema>());
            }),
            "billing.by_customer ON invoices");
}

}  // namespace
