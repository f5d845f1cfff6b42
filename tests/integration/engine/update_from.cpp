// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace engine_test;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

template <class Kind>
class integration_update_from : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    acme = this->add_org("Acme");
    initech = this->add_org("Initech");
    this->add_user("Ada", 36, acme);
    this->add_user("Bob", 17, acme);
    this->add_user("Cid", 60, initech);
    this->add_user("Dan", 20);
  }
  auto names() { return this->db.execute(sq::select(users.name).order_by(users.age)).scalars(); }

  std::int64_t acme = 0;
  std::int64_t initech = 0;
};
TYPED_TEST_SUITE(integration_update_from, every_engine);

TYPED_TEST(integration_update_from, reads_another_table) {
  const auto changed = this->db.execute(sq::update(users)
                                            .set(users.name = orgs.name)
                                            .from(orgs)
                                            .where(orgs.id == users.org_id && orgs.name == "Acme")
                                            .returning(users.age));
  EXPECT_THAT(changed.scalars(), UnorderedElementsAre(17, 36));
  EXPECT_EQ(changed.rowcount(), 2);
  EXPECT_THAT(this->names(), ElementsAre("Acme", "Dan", "Acme", "Cid"));
}

TYPED_TEST(integration_update_from, reads_itself_under_another_name_and_what_is_joined_to_it) {
  const auto peer = users.as<"peer">();
  this->db.execute(sq::update(users)
                       .set(users.name = peer.name)
                       .set(users.email = orgs.name)
                       .from(peer)
                       .join(orgs, orgs.id == peer.org_id)
                       .where(peer.org_id == users.org_id && peer.name != users.name && users.age < 18));
  const auto youngest = this->db.execute(sq::select(users).where(users.age == 17)).one();
  EXPECT_EQ(youngest.name, "Ada");
  EXPECT_EQ(youngest.email, "Acme");
}

TYPED_TEST(integration_update_from, reads_what_was_there_before_it_wrote) {
  const auto one = users.as<"one">();
  const auto other = users.as<"other">();
  const auto rest = sq::select(one.id, sq::sum(other.age).template as<"age">())
                        .from(one)
                        .join(other, other.id != one.id)
                        .group_by(one.id)
                        .template as<"rest">();
  this->db.execute(
      sq::update(users).set(users.age = rest.template get<"age">()).from(rest).where(rest[one.id] == users.id));
  EXPECT_THAT(this->db.execute(sq::select(users.age).order_by(users.id)).scalars(), ElementsAre(97, 116, 73, 113));
}

// SQLite would write a row before it looks at the next one.
TYPED_TEST(integration_update_from, computes_all_that_its_subqueries_say_before_it_writes) {
  this->add_user("Eve", 23);
  const auto other = users.as<"other">();
  const auto younger = sq::select(other.id).from(other).correlate(users).where(other.age == users.age - 3);
  EXPECT_EQ(this->db.execute(sq::update(users).set(users.age = users.age + 100).where(sq::exists(younger))).rowcount(),
            2);
  EXPECT_THAT(this->db.execute(sq::select(users.age).order_by(users.id)).scalars(), ElementsAre(36, 17, 60, 120, 123));

  const auto first = sq::select(sq::min(other.name)).from(other).correlate(users).where(other.age < users.age);
  this->db.execute(
      sq::update(users).set(users.name = sq::coalesce(first.scalar_subquery(), "nobody"), users.age = 1).all_rows());
  EXPECT_THAT(this->db.execute(sq::select(users.name).order_by(users.id)).scalars(),
              ElementsAre("Bob", "nobody", "Ada", "Ada", "Ada"));

  // What is not needed for the first row is read only later.
  const auto changed = sq::select(sq::count()).from(other).where(other.age == 2).scalar_subquery();
  EXPECT_EQ(this->db.execute(sq::update(users).set(users.age = 2).where(users.name == "Bob" || changed > 0)).rowcount(),
            1);
}

TYPED_TEST(integration_update_from, changes_a_row_once_however_many_others_match) {
  EXPECT_EQ(
      this->db
          .execute(sq::update(orgs).set(orgs.name = sq::lower(orgs.name)).from(users).where(users.org_id == orgs.id))
          .rowcount(),
      2);
}

TYPED_TEST(integration_update_from, reads_a_query_and_a_cte) {
  const auto oldest = sq::select(users.org_id, sq::max(users.age).as<"age">()).group_by(users.org_id).as<"oldest">();
  this->db.execute(sq::update(users)
                       .set(users.name = sq::literal<"oldest">)
                       .from(oldest)
                       .where(oldest[users.org_id] == users.org_id && oldest.template get<"age">() == users.age));
  EXPECT_THAT(this->names(), ElementsAre("Bob", "Dan", "oldest", "oldest"));
  const auto minors = sq::cte<"minors">(sq::select(users.id).where(users.age < 18));
  this->db.execute(
      sq::update(users).set(users.name = "minor").with(minors).from(minors).where(minors[users.id] == users.id));
  EXPECT_THAT(this->names(), ElementsAre("minor", "Dan", "oldest", "oldest"));
}

TYPED_TEST(integration_update_from, counts_the_rows_that_match) {
  const auto same = sq::update(users).set(users.age = users.age).where(users.age > 18);
  EXPECT_EQ(this->db.execute(same).rowcount(), 3);
  const auto returned = this->db.execute(same.returning(users.id));
  EXPECT_EQ(returned.rowcount(), 3);
  EXPECT_EQ(returned.size(), 3U);
  EXPECT_EQ(this->db.execute(sq::update(users).set(users.age = 1).where(users.age > 99)).rowcount(), 0);
  const auto gone = this->db.execute(sq::delete_from(users).where(users.age > 18).returning(users.id));
  EXPECT_EQ(gone.rowcount(), 3);
}

class integration_update_from_postgres : public integration_update_from<on_postgres> {};

TEST_F(integration_update_from_postgres, deletes_using_other_tables) {
  const auto gone = db.execute(sq::delete_from(users)
                                   .using_(orgs)
                                   .where(orgs.id == users.org_id && orgs.name == "Acme")
                                   .returning(users.name, orgs.name.as<"org">()));
  EXPECT_EQ(gone.rowcount(), 2);
  EXPECT_EQ(gone.all()[0].get<"org">(), "Acme");
  EXPECT_THAT(names(), ElementsAre("Dan", "Cid"));
}

TEST_F(integration_update_from_postgres, deletes_using_what_is_joined) {
  const auto peer = users.as<"peer">();
  EXPECT_EQ(db.execute(sq::delete_from(users)
                           .using_(orgs)
                           .left_join(peer, peer.org_id == orgs.id && peer.age < 18)
                           .where(orgs.id == users.org_id && peer.id.is_null()))
                .rowcount(),
            1);
  EXPECT_THAT(names(), ElementsAre("Bob", "Dan", "Ada"));
}

}  // namespace
