// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <string>

#include <gmock/gmock.h>

#include <sequent/statement/writing_cte.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

class integration_writing_cte : public shop_test<on_postgres> {};

TEST_F(integration_writing_cte, moves_rows_from_one_table_to_another) {
  add_user("Ada", 36);
  add_user("Bob", 17);
  add_user("Cid", 60);
  const auto moved = sq::cte<"moved">(sq::delete_from(users).where(users.age > 20).returning(users.name));
  const auto inserted = db.execute(sq::insert_into(orgs)
                                       .columns(orgs.name)
                                       .from_select(sq::select(moved[users.name]).from(moved))
                                       .with(moved)
                                       .returning(orgs.name));
  EXPECT_THAT(inserted.scalars(), UnorderedElementsAre("Ada", "Cid"));
  EXPECT_THAT(db.execute(sq::select(users.name)).scalars(), ElementsAre("Bob"));
}

TEST_F(integration_writing_cte, sees_the_tables_as_they_were) {
  add_user("Ada", 36);
  const auto aged = sq::cte<"aged">(
      sq::update(users).set(users.age = users.age + 1).where(users.name == "Ada").returning(users.id, users.age));
  const auto row = db.execute(sq::select(users.age.as<"before">(), aged[users.age].as<"after">())
                                  .from(users)
                                  .join(aged, aged[users.id] == users.id)
                                  .with(aged))
                       .one();
  EXPECT_EQ(row.get<"before">(), 36);
  EXPECT_EQ(row.get<"after">(), 37);
}

TEST_F(integration_writing_cte, writes_several_in_one_statement) {
  const auto org = sq::cte<"org">(sq::insert_into(orgs).set(orgs.name = "Acme").returning(orgs.id));
  const auto user = sq::cte<"staff">(sq::insert_into(users)
                                         .columns(users.org_id, users.name)
                                         .from_select(sq::select(org[orgs.id], sq::literal<"Ada">).from(org)));
  const auto id = db.execute(sq::select(org[orgs.id]).from(org).with(org, user)).scalar();
  EXPECT_THAT(db.execute(sq::select(users.org_id)).scalars(), ElementsAre(testing::Optional(id)));
}

TEST_F(integration_writing_cte, takes_a_row_with_columns_left_out) {
  const auto user = sq::cte<"added">(
      sq::insert_into(users).values({.name = "Ada", .email = "ada@example.org"}).returning(users.id, users.age));
  EXPECT_EQ(db.execute(sq::select(user[users.age]).from(user).with(user)).scalar(), 18);
}

}  // namespace
