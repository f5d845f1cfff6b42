// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/engine/executor.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class Kind>
class integration_executor : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_executor, every_engine);

TYPED_TEST(integration_executor, inserts_and_selects_whole_rows) {
  const auto org = this->add_org("Acme");
  this->db.execute(sq::insert_into(users).values({.org_id = org, .name = "Ada", .email = "ada@acme.org"}));
  const auto row = this->db.execute(sq::select(users)).one();
  EXPECT_EQ(row.org_id, org);
  EXPECT_EQ(row.name, "Ada");
  EXPECT_EQ(row.email, "ada@acme.org");
  EXPECT_EQ(row.age, 18);
}

TYPED_TEST(integration_executor, reads_fields_by_binding_column_and_name) {
  this->add_user("Ada", 36);
  for (const auto& [name, age] : this->db.execute(sq::select(users.name, users.age))) {
    EXPECT_EQ(name, "Ada");
    EXPECT_EQ(age, 36);
  }
  const auto row = this->db.execute(sq::select(users.name, (users.age + 1).template as<"next">())).one();
  EXPECT_EQ(row[users.name], "Ada");
  EXPECT_EQ(row.template get<"next">(), 37);
}

TYPED_TEST(integration_executor, an_absent_row_of_an_outer_join_is_absent) {
  const auto org = this->add_org("Acme");
  this->add_user("Ada", 36, org);
  this->add_user("Solo", 20);
  auto rows = this->db
                  .execute(sq::select(users.name, orgs, orgs.name.template as<"org">())
                               .from(users)
                               .left_join(orgs, users.org_id == orgs.id)
                               .order_by(users.name))
                  .all();
  ASSERT_EQ(rows.size(), 2U);
  ASSERT_TRUE(rows[0].template get<1>().has_value());
  EXPECT_EQ(rows[0].template get<1>()->name, "Acme");
  EXPECT_EQ(rows[0].template get<"org">(), "Acme");
  EXPECT_EQ(rows[0][orgs]->name, "Acme");
  EXPECT_FALSE(rows[1].template get<1>().has_value());
  EXPECT_EQ(rows[1].template get<"org">(), std::nullopt);
  EXPECT_FALSE(rows[1][orgs].has_value());
}

TYPED_TEST(integration_executor, filters_at_run_time_keep_one_type) {
  this->add_user("Ada", 36);
  this->add_user("Grace", 85);
  const auto names = [&](std::optional<int> least, bool only_short) {
    return this->db
        .execute(sq::select(users.name)
                     .where(users.age >= sq::if_set(least))
                     .where_if(only_short, sq::char_length(users.name) <= 3)
                     .order_by(users.name))
        .scalars();
  };
  EXPECT_THAT(names(std::nullopt, false), ElementsAre("Ada", "Grace"));
  EXPECT_THAT(names(40, false), ElementsAre("Grace"));
  EXPECT_THAT(names(std::nullopt, true), ElementsAre("Ada"));
  EXPECT_THAT(names(40, true), ElementsAre());
  EXPECT_THAT(names(40, false), ElementsAre("Grace"));
}

TYPED_TEST(integration_executor, looks_into_ranges_of_values) {
  this->add_user("Ada", 36);
  this->add_user("Grace", 85);
  this->add_user("O'Hara \"x\" \\ %", 40);
  const auto named = [&](const std::vector<std::string>& wanted) {
    return this->db.execute(sq::select(users.age).where(users.name.in(wanted)).order_by(users.age)).scalars();
  };
  EXPECT_THAT(named({}), ElementsAre());
  EXPECT_THAT(named({"Ada", "nobody"}), ElementsAre(36));
  EXPECT_THAT(named({"Ada", "O'Hara \"x\" \\ %"}), ElementsAre(36, 40));
  EXPECT_THAT(
      this->db.execute(sq::select(users.age).where(users.age.not_in(std::vector<int>{})).order_by(users.age)).scalars(),
      ElementsAre(36, 40, 85));
  EXPECT_THAT(this->db.execute(sq::select(users.name).where(users.age.in(36, 85)).order_by(users.age)).scalars(),
              ElementsAre("Ada", "Grace"));
}

TYPED_TEST(integration_executor, like_escapes_by_backslash_everywhere) {
  this->add_user("100%", 1);
  this->add_user("100 percent", 2);
  EXPECT_THAT(this->db.execute(sq::select(users.age).where(users.name.like("100\\%"))).scalars(), ElementsAre(1));
  EXPECT_EQ(this->db.execute(sq::select(users.age).where(users.name.like("100%"))).size(), 2U);
}

TYPED_TEST(integration_executor, groups_and_subqueries_agree_with_their_types) {
  const auto org = this->add_org("Acme");
  this->add_user("Ada", 36, org);
  this->add_user("Grace", 85, org);
  this->add_user("Solo", 20);
  const auto row =
      this->db
          .execute(sq::select(orgs.name, sq::count(), sq::avg(users.age), sq::sum(users.id), sq::max(users.name))
                       .from(orgs)
                       .join(users, users.org_id == orgs.id)
                       .group_by(orgs.name)
                       .having(sq::count() > 1))
          .one();
  EXPECT_EQ(row.template get<"count">(), 2);
  EXPECT_DOUBLE_EQ(row.template get<"avg">(), 60.5);
  EXPECT_EQ(row.template get<"sum">(), 3);
  EXPECT_EQ(row.template get<"max">(), "Grace");

  constexpr auto all = users.as<"everyone">();
  EXPECT_THAT(this->db.execute(sq::select(users.name).where(users.age > sq::select(sq::avg(all.age)).scalar_subquery()))
                  .scalars(),
              ElementsAre("Grace"));
  EXPECT_THAT(this->db
                  .execute(sq::select(users.name)
                               .where(!sq::exists(sq::select(orgs.id).correlate(users).where(orgs.id == users.org_id))))
                  .scalars(),
              ElementsAre("Solo"));
  EXPECT_EQ(this->db.execute(sq::select(sq::max(users.age)).where(users.name == "nobody")).scalar(), std::nullopt);
}

TYPED_TEST(integration_executor, named_parameters_get_their_values_at_execution) {
  this->add_user("Ada", 36);
  this->add_user("Grace", 85);
  constexpr auto older = sq::select(users.name).where(users.age > sq::param<"age"> && users.name != sq::param<"not">);
  EXPECT_THAT(this->db.execute(older, sq::param<"age"> = 40, sq::param<"not"> = "x").scalars(), ElementsAre("Grace"));
  EXPECT_THAT(this->db.execute(older, sq::param<"not"> = std::string("Grace"), sq::param<"age"> = 20).scalars(),
              ElementsAre("Ada"));
}

TYPED_TEST(integration_executor, deletes_and_gives_back_what_it_deleted) {
  this->add_user("Ada", 36);
  this->add_user("Grace", 85);
  EXPECT_THAT(this->db.execute(sq::delete_from(users).where(users.age > 40).returning(users.name)).scalars(),
              ElementsAre("Grace"));
  EXPECT_EQ(this->db.execute(sq::delete_from(users).all_rows()).rowcount(), 1);
}

TYPED_TEST(integration_executor, shows_the_text_that_it_sends) {
  EXPECT_EQ(this->db.sql(sq::select(users.name)), "SELECT shop_users.name FROM shop_users");
}

TYPED_TEST(integration_executor, constraint_violations_have_their_types) {
  this->add_org("Acme");
  try {
    this->add_org("Acme");
    FAIL() << "the name is taken";
  } catch (const sq::unique_violation& violation) {
    EXPECT_EQ(violation.sqlstate(), "23505");
    EXPECT_THAT(violation.statement(), testing::StartsWith("INSERT INTO shop_orgs"));
    EXPECT_THAT(violation.what(), testing::Not(testing::HasSubstr("Acme")));
  }
  EXPECT_THROW(this->add_user("x", 1, 12345), sq::foreign_key_violation);
  EXPECT_THROW(this->add_user("x", -1), sq::check_violation);
  this->add_user("still usable", 1);
}

TYPED_TEST(integration_executor, creates_what_is_missing_and_drops_what_is_there) {
  EXPECT_THROW(this->db.create_all(orgs, users), sq::sql_error);
  this->db.create_all(sq::if_not_exists, orgs, users);
  this->db.drop_all(users, orgs);
  this->db.drop_all(sq::if_exists, orgs, users);
  EXPECT_THROW(this->count_users(), sq::undefined_table);
  this->db.create_all(users, orgs);
  EXPECT_EQ(this->count_users(), 0);
}

}  // namespace
