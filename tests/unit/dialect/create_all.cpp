// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <string>
#include <string_view>
#include <support/definitions.hpp>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/dialect/create_all.hpp>

namespace {

using namespace definitions;
using testing::ElementsAre;
using testing::StartsWith;

template <class Dialect, class... Tables>
std::vector<std::string> created(bool if_not_exists, const Tables&...) {
  std::vector<std::string> texts;
  sq::for_each_creation<Dialect, Tables...>(if_not_exists,
                                            [&](const sq::script_step& step) { texts.emplace_back(step.text); });
  return texts;
}

template <class Dialect, class... Tables>
std::vector<std::string> dropped(bool if_exists, const Tables&...) {
  std::vector<std::string> texts;
  sq::for_each_drop<Dialect, Tables...>(if_exists, [&](const sq::script_step& step) { texts.emplace_back(step.text); });
  return texts;
}

TEST(create_all, creates_tables_after_those_that_they_reference_and_then_indexes) {
  EXPECT_THAT(created<sq::sqlite>(false, lines, orders),
              ElementsAre(StartsWith("CREATE TABLE orders ("), StartsWith("CREATE TABLE lines ("),
                          "CREATE INDEX orders_total_paid_idx ON orders (total, paid)"));
}

TEST(create_all, is_a_constant) {
  constexpr std::array<std::string_view, 2> texts = sq::drop_all_sql<sq::postgres>(orders, lines);
  static_assert(texts[0] == "DROP TABLE lines" && texts[1] == "DROP TABLE orders");
  static_assert(sq::create_all_sql<sq::postgres>(parts)[0] == sq::sql<sq::postgres>(sq::create_table(parts)));
}

TEST(create_all, adds_the_foreign_key_that_closes_a_circle_at_the_end) {
  EXPECT_THAT(
      created<sq::postgres>(false, badges, teams, people),
      ElementsAre("CREATE TABLE teams (id bigint NOT NULL, leader bigint, CONSTRAINT teams_pkey PRIMARY KEY (id))",
                  StartsWith("CREATE TABLE people ("), StartsWith("CREATE TABLE badges ("),
                  "ALTER TABLE teams ADD CONSTRAINT teams_leader_fkey FOREIGN KEY (leader) REFERENCES people (id) "
                  "ON DELETE SET NULL"));
}

TEST(create_all, says_the_whole_circle_at_once_in_sqlite) {
  EXPECT_THAT(created<sq::sqlite>(false, badges, teams, people),
              ElementsAre(sq::sql<sq::sqlite>(sq::create_table(teams)), sq::sql<sq::sqlite>(sq::create_table(people)),
                          sq::sql<sq::sqlite>(sq::create_table(badges))));
}

TEST(create_all, passes_over_what_exists) {
  EXPECT_THAT(
      created<sq::postgres>(true, teams, people, invoices, customers),
      ElementsAre("CREATE SCHEMA IF NOT EXISTS billing", StartsWith("CREATE TABLE IF NOT EXISTS billing.customers ("),
                  StartsWith("CREATE TABLE IF NOT EXISTS billing.invoices ("),
                  StartsWith("CREATE TABLE IF NOT EXISTS teams ("), StartsWith("CREATE TABLE IF NOT EXISTS people ("),
                  "CREATE INDEX IF NOT EXISTS invoices_customer_idx ON billing.invoices (customer)",
                  StartsWith("DO $sequent$ BEGIN ALTER TABLE teams ADD ")));
}

template <class Dialect>
std::vector<std::string> searches(bool if_not_exists) {
  std::vector<std::string> queries;
  sq::for_each_creation<Dialect, decltype(orders)>(
      if_not_exists, [&](const sq::script_step& step) { queries.emplace_back(step.unless); });
  return queries;
}

TEST(create_all, passes_over_an_index_that_is_there_under_another_name) {
  EXPECT_THAT(searches<sq::postgres>(true), ElementsAre("", StartsWith("SELECT 1 FROM pg_index ")));
  EXPECT_THAT(searches<sq::sqlite>(true), ElementsAre("", StartsWith("SELECT 1 FROM pragma_index_list('orders') ")));
  EXPECT_THAT(searches<sq::postgres>(false), ElementsAre("", ""));
}

TEST(create_all, lets_one_session_at_a_time) {
  EXPECT_THAT(std::string(sq::definition_lock<sq::postgres>), StartsWith("SELECT pg_advisory_xact_lock("));
  EXPECT_EQ(sq::definition_lock<sq::sqlite>, "");
  EXPECT_EQ(sq::definition_begin<sq::sqlite>, "BEGIN IMMEDIATE");
}

TEST(create_all, leaves_out_the_schemas_of_a_database_that_has_none) {
  EXPECT_THAT(created<sq::sqlite>(false, customers), ElementsAre(StartsWith("CREATE TABLE billing.customers (")));
}

template <class As>
struct public_schema {
  static constexpr sq::name table_name = "things";
  static constexpr sq::name schema_name = "public";
  sq::col<As, "id", int> id;
};

TEST(create_all, does_not_create_the_schema_that_is_always_there) {
  EXPECT_THAT(created<sq::postgres>(false, sq::table<public_schema>{}),
              ElementsAre("CREATE TABLE public.things (id integer NOT NULL)"));
}

TEST(create_all, creates_a_table_once_whatever_its_aliases) {
  EXPECT_THAT(created<sq::postgres>(false, parts, parts, parts.as<"piece">()),
              ElementsAre(StartsWith("CREATE TABLE parts (")));
}

TEST(create_all, of_nothing_is_nothing) {
  EXPECT_THAT(created<sq::postgres>(false), ElementsAre());
  EXPECT_THAT(dropped<sq::sqlite>(false), ElementsAre());
}

TEST(drop_all, drops_tables_before_those_that_they_reference) {
  EXPECT_THAT(dropped<sq::postgres>(false, orders, lines, parts),
              ElementsAre("DROP TABLE parts", "DROP TABLE lines", "DROP TABLE orders"));
  EXPECT_THAT(dropped<sq::sqlite>(true, orders, lines),
              ElementsAre("DROP TABLE IF EXISTS lines", "DROP TABLE IF EXISTS orders"));
}

TEST(drop_all, opens_a_circle_first) {
  EXPECT_THAT(dropped<sq::postgres>(false, people, teams, badges),
              ElementsAre("ALTER TABLE people DROP CONSTRAINT people_team_fkey", "DROP TABLE badges",
                          "DROP TABLE teams", "DROP TABLE people"));
  EXPECT_THAT(dropped<sq::postgres>(true, people, teams),
              ElementsAre("ALTER TABLE IF EXISTS people DROP CONSTRAINT IF EXISTS people_team_fkey",
                          "DROP TABLE IF EXISTS teams", "DROP TABLE IF EXISTS people"));
  EXPECT_THAT(dropped<sq::sqlite>(false, people, teams),
              ElementsAre("PRAGMA defer_foreign_keys = ON", "DROP TABLE teams", "DROP TABLE people"));
}

TEST(drop_all, leaves_the_schema) {
  EXPECT_THAT(dropped<sq::postgres>(false, customers, invoices),
              ElementsAre("DROP TABLE billing.invoices", "DROP TABLE billing.customers"));
}

}  // namespace
