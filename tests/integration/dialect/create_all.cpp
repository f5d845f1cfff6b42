// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <string>
#include <string_view>
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/dialect/create_all.hpp>
#include <sequent/driver/error.hpp>

namespace {

using namespace definitions;
using driver_test::postgres_backend;
using driver_test::sqlite_backend;

template <class Backend>
struct dialect_of;
template <>
struct dialect_of<sqlite_backend> {
  using type = sq::sqlite;
};
template <>
struct dialect_of<postgres_backend> {
  using type = sq::postgres;
};

/// A place of its own in the database, which is gone afterwards.
template <class Backend>
class create_all : public driver_test::connection_test<Backend> {
 protected:
  using dialect = typename dialect_of<Backend>::type;
  static constexpr bool is_postgres = std::is_same_v<Backend, postgres_backend>;

  void SetUp() override {
    if constexpr (is_postgres) {
      this->script(
          "DROP SCHEMA IF EXISTS definitions CASCADE; CREATE SCHEMA definitions; SET search_path = definitions; "
          "DROP SCHEMA IF EXISTS billing CASCADE; SET client_min_messages = warning");
    } else {
      this->script("ATTACH ':memory:' AS billing");
    }
  }
  void TearDown() override {
    if constexpr (is_postgres) this->script("DROP SCHEMA definitions CASCADE; DROP SCHEMA IF EXISTS billing CASCADE");
  }

  template <class... Tables>
  void create(const Tables&...) {
    sq::for_each_creation<dialect, Tables...>(false, [&](const sq::script_step& step) { this->script(step.text); });
  }
  template <class... Tables>
  void create_if_not_exists(const Tables&...) {
    sq::for_each_creation<dialect, Tables...>(true, [&](const sq::script_step& step) { this->script(step.text); });
  }
  template <class... Tables>
  void drop(const Tables&...) {
    this->script("BEGIN");
    sq::for_each_drop<dialect, Tables...>(false, [&](const sq::script_step& step) { this->script(step.text); });
    this->script("COMMIT");
  }

  std::int64_t count(const std::string& from) {
    return this->template value_of<std::int64_t>("SELECT CAST(count(*) AS BIGINT) FROM " + from);
  }
};

TYPED_TEST_SUITE(create_all, driver_test::every_backend);

TYPED_TEST(create_all, makes_columns_that_hold_every_type) {
  this->create(types);
  this->script(
      "INSERT INTO types (truth, small, medium, large, single, twice, words, code, octets, instant, day, mood, "
      "verbatim) "
      "VALUES (TRUE, -32768, 2147483647, 9223372036854775807, 1.5, 0.1, 'words', 'abc', '', '2026-01-02 "
      "03:04:05', NULL, "
      "'it''s cross', '007')");
  EXPECT_EQ(this->template value_of<account_id>("SELECT id FROM types").value, 1);
  EXPECT_TRUE(this->template value_of<bool>("SELECT truth FROM types"));
  EXPECT_EQ(this->template value_of<std::int16_t>("SELECT small FROM types"), -32768);
  EXPECT_EQ(this->template value_of<std::int32_t>("SELECT medium FROM types"), 2147483647);
  EXPECT_EQ(this->template value_of<std::int64_t>("SELECT large FROM types"), 9223372036854775807);
  EXPECT_EQ(this->template value_of<float>("SELECT single FROM types"), 1.5F);
  EXPECT_EQ(this->template value_of<double>("SELECT twice FROM types"), 0.1);
  EXPECT_EQ(this->template value_of<std::string>("SELECT words FROM types"), "words");
  EXPECT_EQ(this->template value_of<std::string>("SELECT code FROM types"), "abc");
  EXPECT_EQ(this->template value_of<std::string>("SELECT verbatim FROM types"), "007");
  EXPECT_EQ(this->template value_of<std::optional<mood>>("SELECT mood FROM types"), mood::cross);
  EXPECT_EQ(this->template value_of<std::optional<sq::date>>("SELECT day FROM types"), std::nullopt);
  EXPECT_EQ(this->template value_of<sq::timestamp>("SELECT instant FROM types"),
            sq::timestamp(std::chrono::sys_days(std::chrono::year(2026) / 1 / 2) + std::chrono::hours(3) +
                          std::chrono::minutes(4) + std::chrono::seconds(5)));
  this->drop(types);
}

TYPED_TEST(create_all, makes_columns_that_refuse_what_their_type_does_not_have) {
  this->create(types);
  this->script(
      "INSERT INTO types (truth, small, medium, large, single, twice, words, code, octets, instant, verbatim) "
      "VALUES (TRUE, 1, 2, 3, 4, 5, 'words', 'abc', '', '2026-01-02 03:04:05', '')");
  EXPECT_THROW(this->script("UPDATE types SET truth = 2"), sq::sql_error);
  EXPECT_THROW(this->script("UPDATE types SET code = 'abcd'"), sq::sql_error);
  EXPECT_THROW(this->script("UPDATE types SET mood = 'furious'"), sq::check_violation);
  EXPECT_THROW(this->script("UPDATE types SET words = NULL"), sq::not_null_violation);
}

TYPED_TEST(create_all, makes_a_text_of_some_length_that_nothing_is_cut_from) {
  this->create(types);
  const std::string insert =
      "INSERT INTO types (truth, small, medium, large, single, twice, words, code, octets, instant, verbatim) "
      "VALUES (TRUE, 1, 2, 3, 4, 5, 'words', ";
  this->script(insert + "'ö  ', '', '2026-01-02 03:04:05', '')");
  EXPECT_EQ(this->template value_of<std::string>("SELECT code FROM types"), "ö  ");
  EXPECT_THROW(this->script(insert + "'ab    ', '', '2026-01-02 03:04:05', '')"), sq::sql_error);
}

TYPED_TEST(create_all, fills_in_defaults_and_checks_attributes) {
  this->create(attributes);
  this->script(R"(INSERT INTO "order" ("Id", "select") VALUES (1, 'first'))");
  EXPECT_EQ(this->template value_of<std::int32_t>(R"(SELECT "a ""b""" FROM "order")"), -5);
  EXPECT_TRUE(this->template value_of<bool>(R"(SELECT flag FROM "order")"));
  EXPECT_EQ(this->template value_of<std::string>(R"(SELECT title FROM "order")"), "it's");
  EXPECT_EQ(this->template value_of<mood>(R"(SELECT mood FROM "order")"), mood::cross);
  EXPECT_EQ(this->template value_of<std::int32_t>(R"(SELECT title_length FROM "order")"), 4);
  EXPECT_GT(this->template value_of<sq::timestamp>(R"(SELECT since FROM "order")"), sq::timestamp());
  EXPECT_THROW(this->script(R"(INSERT INTO "order" ("Id", "select") VALUES (1, 'second'))"), sq::unique_violation);
  EXPECT_THROW(this->script(R"(INSERT INTO "order" ("Id", "select") VALUES (2, 'first'))"), sq::unique_violation);
  EXPECT_THROW(this->script(R"(UPDATE "order" SET "a ""b""" = 10)"), sq::check_violation);
  EXPECT_THROW(this->script(R"(UPDATE "order" SET "a ""b""" = -10)"), sq::check_violation);
  EXPECT_THROW(this->script(R"(INSERT INTO "order" ("select") VALUES (NULL))"), sq::not_null_violation);
  this->drop(attributes);
}

TYPED_TEST(create_all, makes_keys_of_several_columns) {
  this->create(lines, orders);
  this->script("INSERT INTO orders VALUES (1, 1, 10, 5)");
  EXPECT_THROW(this->script("INSERT INTO orders VALUES (1, 1, 11, 5)"), sq::unique_violation);
  EXPECT_THROW(this->script("INSERT INTO orders VALUES (2, 1, 10, 5)"), sq::unique_violation);
  EXPECT_THROW(this->script("INSERT INTO orders VALUES (3, 3, 10, 11)"), sq::check_violation);
  this->script("INSERT INTO lines (shop, number) VALUES (1, 1)");
  EXPECT_THROW(this->script("INSERT INTO lines (shop, number) VALUES (1, 2)"), sq::foreign_key_violation);
  EXPECT_THROW(this->script("UPDATE orders SET number = 9"), sq::integrity_error);
  this->script("DELETE FROM orders");
  EXPECT_EQ(this->count("lines"), 0);
  this->drop(orders, lines);
}

TYPED_TEST(create_all, takes_a_table_that_refers_to_itself) {
  this->create(parts);
  this->script("INSERT INTO parts VALUES (1, NULL); INSERT INTO parts VALUES (2, 1)");
  EXPECT_THROW(this->script("INSERT INTO parts VALUES (3, 4)"), sq::foreign_key_violation);
  this->drop(parts);
  EXPECT_THROW(this->count("parts"), sq::sql_error);
}

TYPED_TEST(create_all, takes_tables_that_refer_to_one_another_in_a_circle) {
  this->create(badges, teams, people);
  this->script(
      "INSERT INTO teams VALUES (1, NULL); INSERT INTO people VALUES (7, 1); UPDATE teams SET leader = 7; "
      "INSERT INTO badges VALUES (7)");
  EXPECT_THROW(this->script("UPDATE teams SET leader = 8"), sq::foreign_key_violation);
  EXPECT_THROW(this->script("UPDATE people SET team = 2"), sq::foreign_key_violation);
  this->drop(badges, teams, people);
  EXPECT_THROW(this->count("teams"), sq::sql_error);
  EXPECT_THROW(this->count("people"), sq::sql_error);
  this->create(people, badges, teams);
}

TYPED_TEST(create_all, does_not_drop_what_another_table_refers_to) {
  this->create(badges, teams, people);
  this->script("INSERT INTO teams VALUES (1, NULL); INSERT INTO people VALUES (7, 1); INSERT INTO badges VALUES (7)");
  EXPECT_THROW(this->drop(people, teams), sq::sql_error);
  this->script("ROLLBACK");
  EXPECT_EQ(this->count("people"), 1);
}

TYPED_TEST(create_all, passes_over_what_exists_and_what_does_not) {
  for (int time = 0; time < 2; ++time) {
    this->create_if_not_exists(badges, teams, people, attributes, orders, lines, invoices, customers);
  }
  this->script("INSERT INTO teams VALUES (1, NULL)");
  EXPECT_THROW(this->script("UPDATE teams SET leader = 8"), sq::foreign_key_violation);
  for (int time = 0; time < 2; ++time) {
    this->script("BEGIN");
    sq::for_each_drop<typename TestFixture::dialect, decltype(badges), decltype(teams), decltype(people)>(
        true, [&](const sq::script_step& step) { this->script(step.text); });
    this->script("COMMIT");
  }
  EXPECT_THROW(this->count("teams"), sq::sql_error);
}

TYPED_TEST(create_all, finds_an_index_that_is_there_under_another_name) {
  this->create(orders);
  const auto is_found = [&] {
    bool found = false;
    sq::for_each_creation<typename TestFixture::dialect, decltype(orders)>(true, [&](const sq::script_step& step) {
      if (!step.unless.empty()) found = this->count("(" + std::string(step.unless) + ") AS f") > 0;
    });
    return found;
  };
  EXPECT_TRUE(is_found());
  this->script("DROP INDEX orders_total_paid_idx");
  EXPECT_FALSE(is_found());
  this->script("CREATE INDEX other ON orders (paid, total)");
  EXPECT_FALSE(is_found()) << "the order of its columns is another";
  this->script("CREATE INDEX partial_one ON orders (total, paid) WHERE paid > 0");
  EXPECT_FALSE(is_found());
  this->script("CREATE INDEX same ON orders (total, paid)");
  EXPECT_TRUE(is_found());
  this->script("DROP INDEX same; CREATE UNIQUE INDEX \"Unique One\" ON ORDERS (TOTAL, PAID)");
  EXPECT_TRUE(is_found()) << "one that is unique, too, serves as well";
  this->drop(orders);
  this->script("CREATE TABLE orders (TOTAL integer, Paid integer); CREATE INDEX same ON orders (total, paid)");
  EXPECT_TRUE(is_found());
  this->drop(orders);
}

TYPED_TEST(create_all, refuses_what_exists_and_what_does_not) {
  this->create(parts);
  EXPECT_THROW(this->create(parts), sq::sql_error);
  this->drop(parts);
  EXPECT_THROW(this->script(sq::drop_all_sql<typename TestFixture::dialect>(parts)[0]), sq::sql_error);
}

TYPED_TEST(create_all, puts_tables_and_indexes_into_their_schema) {
  this->create(invoices, customers);
  this->script("INSERT INTO billing.customers DEFAULT VALUES; INSERT INTO billing.invoices (customer) VALUES (1)");
  EXPECT_THROW(this->script("INSERT INTO billing.invoices (customer) VALUES (2)"), sq::foreign_key_violation);
  this->script(sq::sql<typename TestFixture::dialect>(sq::drop_index(invoices.customer)));
  EXPECT_THROW(this->script(sq::sql<typename TestFixture::dialect>(sq::drop_index(invoices.customer))), sq::sql_error);
  this->script(sq::sql<typename TestFixture::dialect>(sq::create_index(invoices.customer, invoices.id).unique()));
  this->drop(customers, invoices);
}

TYPED_TEST(create_all, leaves_a_missing_table_to_the_database) {
  if constexpr (TestFixture::is_postgres) {
    EXPECT_THROW(this->create(lines), sq::sql_error);
  } else {
    this->create(lines);
    EXPECT_THROW(this->script("INSERT INTO lines (shop, number) VALUES (1, 1)"), sq::sql_error);
  }
}

TEST(create_all_postgres, adds_and_drops_the_foreign_key_of_a_circle) {
  const auto session = postgres_backend::connect();
  session->execute_script(
      "CREATE TEMPORARY TABLE people (id bigint PRIMARY KEY, team bigint); "
      "CREATE TEMPORARY TABLE teams (id bigint PRIMARY KEY, leader bigint); SET client_min_messages = warning");
  session->execute_script(sq::sql<sq::postgres>(sq::add_foreign_key(teams.leader)));
  EXPECT_THROW(session->execute_script(sq::sql<sq::postgres>(sq::add_foreign_key(teams.leader))), sq::sql_error);
  session->execute_script(sq::sql<sq::postgres>(sq::add_foreign_key(teams.leader).if_not_exists()));
  EXPECT_THROW(session->execute_script("INSERT INTO teams VALUES (1, 1)"), sq::foreign_key_violation);
  session->execute_script(sq::sql<sq::postgres>(sq::drop_foreign_key(teams.leader)));
  session->execute_script("INSERT INTO teams VALUES (1, 1)");
  session->execute_script(sq::sql<sq::postgres>(sq::drop_constraint<"teams_leader_fkey">(teams).if_exists()));
}

}  // namespace
