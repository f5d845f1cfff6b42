// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class Kind>
class integration_on_conflict : public shop_test<Kind> {
 protected:
  user named(const std::string& name) { return this->db.execute(sq::select(users).where(users.name == name)).one(); }
};
TYPED_TEST_SUITE(integration_on_conflict, every_engine);

TYPED_TEST(integration_on_conflict, changes_only_rows_for_which_its_condition_is_true) {
  const auto upsert = [&](int age) {
    return this->db
        .execute(sq::insert_into(users)
                     .set(users.name = "Ada", users.email = "e", users.age = age)
                     .on_conflict(users.email)
                     .do_update(users.age = sq::excluded(users.age))
                     .where(users.age < sq::excluded(users.age))
                     .returning(users.age))
        .scalars();
  };
  EXPECT_THAT(upsert(30), ElementsAre(30));
  EXPECT_THAT(upsert(20), ElementsAre());
  EXPECT_THAT(upsert(40), ElementsAre(40));
}

TYPED_TEST(integration_on_conflict, is_on_a_partial_index) {
  this->db.execute_raw("CREATE UNIQUE INDEX shop_adults ON shop_users (name) WHERE age > 17");
  this->add_user("Ada", 36);
  this->add_user("Bob", 10);
  const auto adult = [](const std::string& name) {
    return sq::insert_into(users)
        .set(users.name = name, users.age = 50)
        .on_conflict(users.name)
        .where(users.age > sq::literal<17>);
  };
  EXPECT_EQ(this->db.execute(adult("Ada").do_nothing()).rowcount(), 0);
  EXPECT_EQ(this->db.execute(adult("Bob").do_nothing()).rowcount(), 1);
  this->db.execute(adult("Ada").do_update_all());
  EXPECT_EQ(this->named("Ada").age, 50);
  EXPECT_EQ(this->count_users(), 3);
}

TYPED_TEST(integration_on_conflict, updates_all_that_the_insert_gives) {
  this->db.execute(sq::insert_into(users).set(users.name = "Ada", users.email = "e", users.age = 36));
  const auto id = this->named("Ada").id;
  const std::vector<new_user> rows{{.name = "Bob", .email = "e"}, {.name = "Cid", .email = "f", .age = 4}};
  const auto written = this->db.execute(
      sq::insert_into(users).values(rows).on_conflict(users.email).do_update_all().returning(users.id));
  EXPECT_EQ(written.rowcount(), 2);
  EXPECT_EQ(this->named("Bob").id, id);
  EXPECT_EQ(this->named("Bob").age, 36);
  EXPECT_EQ(this->named("Cid").age, 4);
}

TYPED_TEST(integration_on_conflict, a_row_gives_null_for_what_may_be_null_and_is_left_out) {
  this->db.execute_raw("CREATE UNIQUE INDEX shop_adults ON shop_users (name) WHERE age > 17");
  this->db.execute(sq::insert_into(users).set(users.name = "Ada", users.email = "e", users.age = 36));
  const auto as_an_adult = [&](const auto& insert) {
    this->db.execute(insert.on_conflict(users.name).where(users.age > sq::literal<17>).do_update_all());
    return this->named("Ada").email;
  };
  EXPECT_EQ(as_an_adult(sq::insert_into(users).set(users.name = "Ada", users.age = 40)), "e");
  EXPECT_EQ(as_an_adult(sq::insert_into(users).values({.name = "Ada", .age = 50})), std::nullopt);
  EXPECT_EQ(this->named("Ada").age, 50);
}

TYPED_TEST(integration_on_conflict, gives_the_row_that_is_there_where_only_the_key_is_given) {
  const auto id = this->add_org("Acme");
  const auto found = sq::insert_into(orgs).set(orgs.name = "Acme").on_conflict(orgs.name).do_update_all();
  EXPECT_EQ(this->db.execute(found.returning(orgs.id)).scalar(), id);
}

TYPED_TEST(integration_on_conflict, inserts_defaults_column_by_column) {
  this->db.execute(
      sq::insert_into(users).set(users.name = "Ada", users.age = sq::default_, users.email = sq::default_));
  EXPECT_EQ(this->named("Ada").age, 18);
  EXPECT_EQ(this->named("Ada").email, std::nullopt);
}

class integration_on_conflict_postgres : public shop_test<on_postgres> {};

TEST_F(integration_on_conflict_postgres, is_on_a_constraint) {
  db.execute(sq::insert_into(users).set(users.name = "Ada", users.email = "e", users.age = 36));
  const auto again = sq::insert_into(users).set(users.name = "Bob", users.email = "e");
  EXPECT_EQ(db.execute(again.on_conflict<"shop_users_email_key">().do_nothing()).rowcount(), 0);
  db.execute(again.on_conflict<"shop_users_email_key">().do_update(users.age = sq::default_));
  EXPECT_EQ(db.execute(sq::select(users.age).where(users.name == "Ada")).scalar(), 18);
}

TEST_F(integration_on_conflict_postgres, sets_the_default_in_an_update) {
  add_user("Ada", 36);
  EXPECT_EQ(db.execute(sq::update(users).set(users.age = sq::default_).all_rows().returning(users.age)).scalar(), 18);
}

}  // namespace
