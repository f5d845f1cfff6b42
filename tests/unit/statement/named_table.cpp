// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/all.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using rule = sq::detail::statement_rule;

const auto staff = users.named("staff 7");

TEST(statement_named_table, stands_in_from_and_is_called_by_its_alias) {
  EXPECT_EQ(in_both(sq::select(staff.name).from(staff).where(staff.age > 18)),
            "SELECT users.name FROM \"staff 7\" AS users WHERE users.age > $1");
  EXPECT_EQ(in_both(sq::select(staff).from(staff)),
            "SELECT users.id, users.org_id, users.name, users.email, users.age FROM \"staff 7\" AS users");
  const auto plain = users.named("staff_7");
  EXPECT_EQ(in_both(sq::select(plain.id).from(plain)), "SELECT users.id FROM staff_7 AS users");
  EXPECT_EQ(in_both(sq::select(users.id).from(users.named("users"))), "SELECT users.id FROM users AS users");
}

TEST(statement_named_table, is_in_a_schema) {
  const auto own = users.in_schema("tenant 1");
  EXPECT_EQ(in_both(sq::select(own.id).from(own)), "SELECT users.id FROM \"tenant 1\".users AS users");
  const auto both = users.in_schema("tenant").named("people");
  EXPECT_EQ(in_both(sq::select(both.id).from(both)), "SELECT users.id FROM tenant.people AS users");
  const auto declared = invoices.named("invoices_2024");
  EXPECT_EQ(in_both(sq::select(declared.place).from(declared)),
            "SELECT invoices.place FROM billing.invoices_2024 AS invoices");
  EXPECT_EQ(in_both(sq::select(declared.place).from(declared.in_schema("archive"))),
            "SELECT invoices.place FROM archive.invoices_2024 AS invoices");
}

TEST(statement_named_table, is_joined_to_another_of_its_shape) {
  const auto old = users.as<"old">().named("staff_6");
  EXPECT_EQ(in_both(sq::select(staff.name, old.age).from(staff).left_join(old, old.id == staff.id)),
            "SELECT users.name, old.age FROM \"staff 7\" AS users LEFT JOIN staff_6 AS old ON old.id = users.id");
  const auto same = staff.as<"old">();
  EXPECT_EQ(in_both(sq::select(old.id).from(same)), "SELECT old.id FROM \"staff 7\" AS old");
}

TEST(statement_named_table, is_joined_by_the_reference_of_its_schema) {
  const auto companies = orgs.named("companies");
  EXPECT_EQ(in_both(sq::select(staff.name, companies.name).from(staff).join(companies, sq::by_reference)),
            "SELECT users.name, orgs.name FROM \"staff 7\" AS users JOIN companies AS orgs ON users.org_id = orgs.id");
}

TEST(statement_named_table, takes_pieces_that_were_written_for_the_declared_table) {
  const auto is_adult = users.age >= 18;
  EXPECT_EQ(in_both(sq::select(users.name).from(staff).where(is_adult).order_by(staff.name)),
            "SELECT users.name FROM \"staff 7\" AS users WHERE users.age >= $1 ORDER BY users.name");
}

TEST(statement_named_table, stands_in_queries_of_any_kind) {
  const auto ids = sq::select(staff.id).from(staff).where(staff.age > 1);
  EXPECT_EQ(in_both(sq::select(orgs.name).where(orgs.id.in(ids))),
            "SELECT orgs.name FROM orgs WHERE orgs.id IN (SELECT users.id FROM \"staff 7\" AS users WHERE users.age > "
            "$1)");
  const auto adults = ids.as<"adults">();
  EXPECT_EQ(in_both(sq::select(adults[staff.id]).from(adults)),
            "SELECT adults.id FROM (SELECT users.id FROM \"staff 7\" AS users WHERE users.age > $1) AS adults");
  const auto cte = sq::cte<"adults">(ids);
  EXPECT_EQ(in_both(sq::select(cte[staff.id]).from(cte).with(cte)),
            "WITH adults AS (SELECT users.id FROM \"staff 7\" AS users WHERE users.age > $1) SELECT adults.id FROM "
            "adults");
  EXPECT_EQ(in_both(sq::union_all(ids, sq::select(orgs.id))),
            "SELECT users.id FROM \"staff 7\" AS users WHERE users.age > $1 UNION ALL SELECT orgs.id FROM orgs");
  EXPECT_EQ(in_both(sq::select(
                orgs.name,
                sq::select(sq::count()).from(staff).where(staff.org_id == orgs.id).correlate(orgs).scalar_subquery())),
            "SELECT orgs.name, (SELECT count(*) FROM \"staff 7\" AS users WHERE users.org_id = orgs.id) FROM orgs");
}

TEST(statement_named_table, is_inserted_into) {
  EXPECT_EQ(in_both(sq::insert_into(staff).set(staff.org_id = 1, staff.name = "Ada")),
            "INSERT INTO \"staff 7\" AS users (org_id, name) VALUES ($1, $2)");
  const auto one = sq::insert_into(staff).values({.org_id = 1, .name = "Ada", .email = {}, .age = 3});
  EXPECT_EQ(in_both(one), "INSERT INTO \"staff 7\" AS users (org_id, name, email, age) VALUES ($1, $2, $3, $4)");
  EXPECT_EQ(parameters_of(one), (texts{"int64 1", "text Ada", "text NULL", "int32 3"}));
  const std::vector<sq::insertable<users_schema>> rows{{.org_id = 1, .name = "Ada"}, {.org_id = 2, .name = "Bob"}};
  EXPECT_EQ(in_postgres(sq::insert_into(staff).values(rows)),
            "INSERT INTO \"staff 7\" AS users (org_id, name, email) SELECT * FROM unnest($1, $2, $3)");
  EXPECT_EQ(in_both(sq::insert_into(counters.named("c")).default_values()), "INSERT INTO c AS counters DEFAULT VALUES");
  EXPECT_EQ(in_both(sq::insert_into(staff)
                        .columns(staff.org_id, staff.name)
                        .from_select(sq::select(orgs.id, orgs.name).where(orgs.id > 5))),
            "INSERT INTO \"staff 7\" AS users (org_id, name) SELECT orgs.id, orgs.name FROM orgs WHERE orgs.id > $1");
  const user whole{.id = 1, .org_id = 2, .name = "Ada", .email = {}, .age = 3};
  EXPECT_EQ(in_both(sq::insert_into(staff).values_as_they_are(whole)),
            "INSERT INTO \"staff 7\" AS users (id, org_id, name, email, age) VALUES ($1, $2, $3, $4, $5)");
}

TEST(statement_named_table, has_conflicts) {
  EXPECT_EQ(in_both(sq::insert_into(staff)
                        .set(staff.org_id = 1, staff.name = "Ada")
                        .on_conflict(staff.email)
                        .do_update(staff.age = staff.age + sq::excluded(staff.age))
                        .where(staff.age < 9)),
            "INSERT INTO \"staff 7\" AS users (org_id, name) VALUES ($1, $2) ON CONFLICT (email) DO UPDATE SET age = "
            "users.age + excluded.age WHERE users.age < $3");
}

TEST(statement_named_table, is_updated_and_deleted_from) {
  EXPECT_EQ(in_both(sq::update(staff).set(staff.age = staff.age + 1).set(staff.name = "x").where(staff.id == 3)),
            "UPDATE \"staff 7\" AS users SET age = users.age + $1, name = $2 WHERE users.id = $3");
  EXPECT_EQ(in_both(sq::update(staff).set(sq::patch<users_schema>{.age = 4}).where(staff.id == 3)),
            "UPDATE \"staff 7\" AS users SET age = $1 WHERE users.id = $2");
  const auto companies = orgs.named("companies");
  EXPECT_EQ(
      in_both(sq::update(staff).set(staff.name = companies.name).from(companies).where(companies.id == staff.org_id)),
      "UPDATE \"staff 7\" AS users SET name = orgs.name FROM companies AS orgs WHERE orgs.id = users.org_id");
  EXPECT_EQ(in_both(sq::delete_from(staff).where(staff.age < 18)),
            "DELETE FROM \"staff 7\" AS users WHERE users.age < $1");
}

TEST(statement_named_table, is_updated_by_patches) {
  const std::vector<sq::patch<users_schema>> patches{{.id = 3, .age = 4}};
  const auto aged = sq::update(staff).set(patches).by(users.id).returning(users.name);
  EXPECT_EQ(
      in_postgres(aged),
      "UPDATE \"staff 7\" AS users SET age = sequent_given.age FROM unnest($1, $2) AS sequent_given (id, age) WHERE "
      "users.id = sequent_given.id RETURNING users.name");
  EXPECT_EQ(in_sqlite(aged), "UPDATE \"staff 7\" AS users SET age = ?2 WHERE users.id = ?1 RETURNING name");
}

TEST(statement_named_table, is_merged_into) {
  const auto arrived = users.as<"arrived">().named("arrived_7");
  EXPECT_EQ(in_postgres(sq::merge_into(staff)
                            .using_(arrived, arrived.id == staff.id)
                            .when_matched(staff.age < 3)
                            .do_update(staff.age = arrived.age)
                            .when_not_matched()
                            .do_insert(staff.org_id = arrived.org_id, staff.name = arrived.name)),
            "MERGE INTO \"staff 7\" AS users USING arrived_7 AS arrived ON arrived.id = users.id WHEN MATCHED AND "
            "users.age < $1 THEN UPDATE SET age = arrived.age WHEN NOT MATCHED THEN INSERT (org_id, name) VALUES "
            "(arrived.org_id, arrived.name)");
}

TEST(statement_named_table, stands_beside_choices_at_run_time) {
  const auto query = [](bool only_adults) {
    const auto held = sq::select(sq::count()).from(orgs.named("o")).where(orgs.id == 9).scalar_subquery();
    return sq::select(staff.name).from(staff).where_if(only_adults, staff.age > held).where(staff.id == 4);
  };
  EXPECT_EQ(in_both(query(false)), "SELECT users.name FROM \"staff 7\" AS users WHERE users.id = $1");
  EXPECT_EQ(parameters_of(query(false)), texts{"int64 4"});
  EXPECT_EQ(in_both(query(true)),
            "SELECT users.name FROM \"staff 7\" AS users WHERE users.age > (SELECT count(*) FROM o AS orgs WHERE "
            "orgs.id = $1) AND users.id = $2");
  EXPECT_EQ(parameters_of(query(true)), (texts{"int64 9", "int64 4"}));
}

TEST(statement_named_table, is_read_where_from_names_it) {
  const auto rule_of = [](const auto& statement) {
    return sq::detail::analysis_of<typename std::remove_cvref_t<decltype(statement)>::tag>.found.rule;
  };
  EXPECT_EQ(rule_of(sq::select(staff.name)), rule::says_from_of_named_table);
  EXPECT_EQ(rule_of(sq::select(staff)), rule::says_from_of_named_table);
  EXPECT_EQ(rule_of(sq::select(users.id, staff.name)), rule::reads_only_relations_in_from);
  EXPECT_EQ(rule_of(sq::select(staff.name).from(users)), rule::reads_only_relations_in_from);
  EXPECT_EQ(rule_of(sq::select(users.id).where(staff.age > 1)), rule::reads_only_relations_in_from);
  EXPECT_EQ(rule_of(sq::update(users).set(users.age = 1).where(staff.age > 1)), rule::reads_only_what_it_writes);
  EXPECT_EQ(rule_of(sq::select(staff.id).from(staff).join(users, users.id == staff.id)), rule::aliases_differ);
  EXPECT_EQ(rule_of(sq::select(users.name).from(staff)), rule::none);
}

TEST(statement_named_table, leaves_the_text_of_others_a_constant) {
  static_assert(sq::sql<sq::sqlite>(sq::select(users.id)) == "SELECT users.id FROM users");
  static_assert(!sq::sql_text<sq::sqlite, decltype(sq::select(staff.id).from(staff))>::is_constant);
}

}  // namespace
