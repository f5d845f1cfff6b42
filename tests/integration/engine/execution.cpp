// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/engine/execution.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class Kind>
class integration_execution : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_execution, every_type_of_engine);

TYPED_TEST(integration_execution, inserts_ranges_whose_rows_leave_out_different_columns) {
  const std::vector<new_user> rows{{.name = "a"}, {.name = "b"}, {.name = "c", .age = 30}, {.id = 50, .name = "d"}};
  const auto inserted = this->db.execute(sq::insert_into(users).values(rows).returning(users.name));
  EXPECT_EQ(inserted.rowcount(), 4);
  EXPECT_EQ(inserted.size(), 4U);
  EXPECT_THAT(this->db.execute(sq::select(users.age).order_by(users.name)).scalars(), ElementsAre(18, 18, 30, 18));
  EXPECT_EQ(this->db.execute(sq::select(users.id).where(users.name == "d")).scalar(), 50);
}

TYPED_TEST(integration_execution, a_range_is_inserted_whole_or_not_at_all) {
  const std::vector<new_user> rows{{.name = "a", .email = "x"}, {.name = "b", .age = 1}, {.name = "c", .email = "x"}};
  EXPECT_THROW(this->db.execute(sq::insert_into(users).values(rows)), sq::unique_violation);
  EXPECT_EQ(this->count_users(), 0);
  this->db.transaction([&](auto& tx) {
    tx.execute(sq::insert_into(users).set(users.name = "kept"));
    EXPECT_THROW(tx.execute(sq::insert_into(users).values(rows)), sq::unique_violation);
  });
  EXPECT_EQ(this->count_users(), 1);
}

TYPED_TEST(integration_execution, statements_of_one_text_and_other_choices_are_prepared_apart) {
  auto connection = this->db.connect();
  connection.execute(sq::insert_into(users).set(users.name = "a", users.age = 1));
  connection.execute(sq::insert_into(users).set(users.name = "a", users.age = 2));
  // Both begin as WHERE name = $1 AND age = $2, and their first choice is another part of it.
  const auto together = sq::select(users.id).where_if(true, users.name == "a" && users.age == 1);
  const auto apart = sq::select(users.id).where_if(true, users.name == "a").where_if(false, users.age == 1);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(connection.execute(together).size(), 1U);
    EXPECT_EQ(connection.execute(apart).size(), 2U);
  }
}

TYPED_TEST(integration_execution, an_empty_range_inserts_nothing) {
  EXPECT_EQ(this->db.execute(sq::insert_into(users).values(std::vector<new_user>{})).rowcount(), 0);
}

TYPED_TEST(integration_execution, inserts_lent_rows_and_rows_as_they_are) {
  const std::vector<user> rows{{.id = 7, .org_id = std::nullopt, .name = "seven", .email = "s", .age = 1},
                               {.id = 8, .org_id = std::nullopt, .name = "eight", .email = std::nullopt, .age = 2}};
  EXPECT_EQ(this->db.execute(sq::insert_into(users).values_as_they_are(std::span<const user>(rows))).rowcount(), 2);
  EXPECT_THAT(this->db.execute(sq::select(users.id).order_by(users.id)).scalars(), ElementsAre(7, 8));
}

TYPED_TEST(integration_execution, upserts) {
  const auto upsert = [&](const std::string& name) {
    return this->db
        .execute(sq::insert_into(users)
                     .set(users.name = name, users.email = "e")
                     .on_conflict(users.email)
                     .do_update(users.name = sq::excluded(users.name), users.age = users.age + 1)
                     .returning(users.name, users.age))
        .one();
  };
  EXPECT_EQ(upsert("first")[users.age], 18);
  const auto second = upsert("second");
  EXPECT_EQ(second[users.name], "second");
  EXPECT_EQ(second[users.age], 19);
  EXPECT_EQ(this->db.execute(sq::insert_into(users).set(users.name = "x", users.email = "e").on_conflict().do_nothing())
                .rowcount(),
            0);
}

TYPED_TEST(integration_execution, inserts_more_rows_than_a_statement_has_parameters) {
  constexpr std::size_t count = 33'000;
  std::vector<new_user> rows(count, new_user{.name = "n"});
  for (std::size_t place = 0; place < count; ++place) rows[place].email = std::to_string(place);
  const auto insert = sq::insert_into(users).values(rows);
  const auto inserted = this->db.execute(insert.returning(users.id));
  EXPECT_EQ(inserted.rowcount(), count);
  EXPECT_EQ(inserted.size(), count);
  EXPECT_EQ(this->db.execute(insert.on_conflict(users.email).do_nothing()).rowcount(), 0);
  EXPECT_EQ(this->db.execute(insert.on_conflict(users.email).do_update_all()).rowcount(), count);
}

TYPED_TEST(integration_execution, inserts_a_list_of_rows) {
  EXPECT_EQ(this->db.execute(sq::insert_into(users).values({{.name = "Ada"}, {.name = "Bob", .age = 3}})).rowcount(),
            2);
  EXPECT_EQ(this->count_users(), 2);
}

TYPED_TEST(integration_execution, updates_by_expression_and_by_patch) {
  this->add_user("Ada", 36);
  this->add_user("Grace", 85);
  EXPECT_EQ(this->db.execute(sq::update(users).set(users.age = users.age + 1).where(users.name == "Ada")).rowcount(),
            1);
  const auto row =
      this->db.execute(sq::update(users).set({.email = "new", .age = 5}).where(users.age == 37).returning(users)).one();
  EXPECT_EQ(row.name, "Ada");
  EXPECT_EQ(row.email, "new");
  EXPECT_EQ(this->db.execute(sq::update(users).set({.email = std::nullopt}).all_rows()).rowcount(), 2);
  EXPECT_EQ(this->db.execute(sq::select(sq::count(users.email))).scalar(), 0);
}

TEST(integration_execution_postgres, prepares_a_statement_once_for_each_combination_of_its_choices) {
  on_postgres::engine db{on_postgres::url(), {.pool = {.size = 1}}};
  db.drop_all(sq::if_exists, orgs, users);
  db.create_all(orgs, users);
  const auto prepared = [&] {
    return db
        .execute_raw<std::int64_t>(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT shop_users%'")
        .scalar();
  };
  const auto run = [&](std::optional<int> least, bool named) {
    static_cast<void>(
        db.execute(sq::select(users.id).where(users.age >= sq::if_set(least)).where_if(named, users.name == "x")));
  };
  for (int round = 0; round < 3; ++round) run(1, true);
  EXPECT_EQ(prepared(), 1);
  for (int round = 0; round < 3; ++round) run(std::nullopt, true);
  EXPECT_EQ(prepared(), 2);
  run(std::nullopt, false);
  run(2, false);
  run(3, true);
  EXPECT_EQ(prepared(), 4);
  db.drop_all(orgs, users);
}

TEST(integration_execution_postgres, inserts_a_range_by_one_statement_of_arrays) {
  on_postgres::engine db{on_postgres::url(), {.pool = {.size = 1}}};
  db.drop_all(sq::if_exists, orgs, users);
  db.create_all(orgs, users);
  std::vector<new_user> rows;
  for (int number = 0; number < 1000; ++number)
    rows.push_back({.name = "user " + std::to_string(number), .age = number});
  EXPECT_EQ(db.execute(sq::insert_into(users).values(rows)).rowcount(), 1000);
  EXPECT_EQ(db.execute_raw<std::int64_t>("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%unnest(%'")
                .scalar(),
            1);
  EXPECT_EQ(db.execute(sq::select(sq::sum(users.age))).scalar(), 499500);
  db.drop_all(orgs, users);
}

}  // namespace
