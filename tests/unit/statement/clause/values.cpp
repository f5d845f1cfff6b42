// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <limits>
#include <list>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/values.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

using new_user = sq::insertable<users_schema>;

TEST(statement_clause_values, takes_assignments) {
  const auto insert = sq::insert_into(users).set(users.name = "Ada", users.org_id = 7, users.age = sq::literal<20>);
  EXPECT_EQ(in_both(insert), "INSERT INTO users (name, org_id, age) VALUES ($1, $2, 20)");
  EXPECT_EQ(parameters_of(insert), (texts{"text Ada", "int64 7"}));
}

TEST(statement_clause_values, takes_a_row_as_it_is) {
  const auto insert =
      sq::insert_into(users).values_as_they_are(user{.id = 1, .org_id = 7, .name = "Ada", .email = {}, .age = 3});
  EXPECT_EQ(in_both(insert), "INSERT INTO users (id, org_id, name, email, age) VALUES ($1, $2, $3, $4, $5)");
  EXPECT_EQ(parameters_of(insert), (texts{"int64 1", "int64 7", "text Ada", "text NULL", "int32 3"}));
}

TEST(statement_clause_values, names_only_what_a_row_to_insert_gives) {
  const auto few = sq::insert_into(users).values({.org_id = 7, .name = "Ada"});
  EXPECT_EQ(in_both(few), "INSERT INTO users (org_id, name, email) VALUES ($1, $2, $3)");
  EXPECT_EQ(parameters_of(few), (texts{"int64 7", "text Ada", "text NULL"}));

  const auto all = sq::insert_into(users).values({.id = 5, .org_id = 7, .name = "Ada", .email = "a@b", .age = 3});
  EXPECT_EQ(in_both(all), "INSERT INTO users (id, org_id, name, email, age) VALUES ($1, $2, $3, $4, $5)");
  EXPECT_EQ(parameters_of(all), (texts{"int64 5", "int64 7", "text Ada", "text a@b", "int32 3"}));
}

TEST(statement_clause_values, takes_rows_of_a_table_that_fills_in_nothing) {
  const sq::row<invoices_schema> row{.number = 1, .place = 2, .user_id = 3};
  EXPECT_EQ(in_both(sq::insert_into(invoices).values(row)),
            "INSERT INTO billing.invoices (number, place, user_id) VALUES ($1, $2, $3)");
  EXPECT_EQ(in_postgres(sq::insert_into(invoices).values(std::vector{row, row})),
            "INSERT INTO billing.invoices (number, place, user_id) SELECT * FROM unnest($1, $2, $3)");
}

TEST(statement_clause_values, leaves_generated_columns_out) {
  const sq::row<items_schema> row{};
  EXPECT_EQ(
      in_both(sq::insert_into(items).values_as_they_are(row)),
      "INSERT INTO items (id, active, small, medium, large, ratio, price, label, picture, made, day, state, seller) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)");
}

TEST(statement_clause_values, says_default_values_for_a_row_that_gives_nothing) {
  EXPECT_EQ(in_both(sq::insert_into(counters).values(sq::insertable<counters_schema>{})),
            "INSERT INTO counters DEFAULT VALUES");
  EXPECT_EQ(in_both(sq::insert_into(counters).values({})), "INSERT INTO counters DEFAULT VALUES");
  EXPECT_EQ(in_both(sq::insert_into(counters).values({.hits = 5})), "INSERT INTO counters (hits) VALUES ($1)");
  EXPECT_EQ(in_both(sq::insert_into(counters).default_values().returning(counters.id)),
            "INSERT INTO counters DEFAULT VALUES RETURNING counters.id");
}

TEST(statement_clause_values, sends_rows_as_one_array_a_column_to_postgres) {
  const auto insert =
      sq::insert_into(users).values({{.org_id = 7, .name = "Ada"}, {.org_id = 8, .name = "Bob", .email = "b@b"}});
  EXPECT_EQ(in_postgres(insert), "INSERT INTO users (org_id, name, email) SELECT * FROM unnest($1, $2, $3)");
  EXPECT_EQ(parameters_of(insert), (texts{"int64[] 7 8", "text[] Ada Bob", "text[] NULL b@b"}));
}

TEST(statement_clause_values, sends_rows_one_by_one_to_sqlite) {
  const auto insert = sq::insert_into(users).values({{.org_id = 7, .name = "Ada"}, {.org_id = 8, .name = "Bob"}});
  EXPECT_EQ(in_sqlite(insert), "INSERT INTO users (org_id, name, email) VALUES (?1, ?2, ?3)");
  EXPECT_EQ(parameters_of<sq::sqlite>(insert), (texts{"int64 7", "text Ada", "text NULL"}));
}

TEST(statement_clause_values, takes_every_range_of_rows) {
  const auto text = "INSERT INTO users (id, org_id, name, email, age) SELECT * FROM unnest($1, $2, $3, $4, $5)";
  std::vector<user> rows{{.id = 1, .org_id = 7, .name = "Ada", .email = {}, .age = 3}};
  EXPECT_EQ(in_postgres(sq::insert_into(users).values_as_they_are(rows)), text);
  EXPECT_EQ(in_postgres(sq::insert_into(users).values_as_they_are(std::list<user>(rows.begin(), rows.end()))), text);
  EXPECT_EQ(in_postgres(sq::insert_into(users).values_as_they_are(std::span(rows))), text);
  EXPECT_EQ(in_postgres(sq::insert_into(users).values_as_they_are(std::span<const user>(rows))), text);
  EXPECT_EQ(in_postgres(sq::insert_into(users).values_as_they_are(std::move(rows))), text);
}

TEST(statement_clause_values, are_refused_where_the_statement_was_moved_from) {
  auto insert = sq::insert_into(orgs).values(std::vector<sq::insertable<orgs_schema>>{{.name = "A"}});
  const auto kept = std::move(insert);
  EXPECT_EQ(parameters_of(kept).size(), 1U);
  EXPECT_THROW(parameters_of(insert), std::invalid_argument);  // NOLINT(bugprone-use-after-move): what it is about
}

TEST(statement_clause_values, owns_its_rows_but_for_those_of_a_span) {
  std::vector<user> rows{{.id = 1, .org_id = 7, .name = "Ada", .email = {}, .age = 3}};
  const auto owning = sq::insert_into(users).values_as_they_are(rows);
  const auto lent = sq::insert_into(users).values_as_they_are(std::span(rows));
  rows.front().id = 2;
  EXPECT_EQ(parameters_of(owning).front(), "int64[] 1");
  EXPECT_EQ(parameters_of(lent).front(), "int64[] 2");
}

TEST(statement_clause_values, keeps_its_rows_when_the_statement_is_copied) {
  const auto copy = [] {
    const auto insert = sq::insert_into(users).values(std::vector<new_user>{{.org_id = 7, .name = "Ada"}});
    return insert.returning(users.id);
  }();
  EXPECT_EQ(parameters_of(copy), (texts{"int64[] 7", "text[] Ada", "text[] NULL"}));
}

TEST(statement_clause_values, has_a_text_without_rows_too) {
  std::vector<new_user> none;
  none.reserve(8);
  EXPECT_EQ(in_postgres(sq::insert_into(users).values(none)),
            "INSERT INTO users (org_id, name, email) SELECT * FROM unnest($1, $2, $3)");
  EXPECT_EQ(in_sqlite(sq::insert_into(users).values(none)),
            "INSERT INTO users (org_id, name, email) VALUES (?1, ?2, ?3)");
}

TEST(statement_clause_values, knows_which_rows_go_into_one_statement) {
  const new_user plain{.org_id = 7, .name = "Ada"};
  const new_user named{.org_id = 8, .name = "Bob", .email = "b@b"};
  const new_user aged{.org_id = 8, .name = "Bob", .age = 3};
  EXPECT_TRUE(sq::detail::give_the_same_columns(plain, named));
  EXPECT_FALSE(sq::detail::give_the_same_columns(plain, aged));
}

}  // namespace
