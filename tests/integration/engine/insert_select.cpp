// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>

#include <gmock/gmock.h>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class Kind>
class integration_insert_select : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    this->add_user("Ada", 36);
    this->add_user("Bob", 17);
    this->add_user("Cid", 60);
  }
  auto org_names() { return this->db.execute(sq::select(orgs.name).order_by(orgs.name)).scalars(); }
};
TYPED_TEST_SUITE(integration_insert_select, every_engine);

TYPED_TEST(integration_insert_select, inserts_what_a_query_selects) {
  const auto inserted = this->db.execute(
      sq::insert_into(orgs).columns(orgs.name).from_select(sq::select(users.name).where(users.age > 18)));
  EXPECT_EQ(inserted.rowcount(), 2);
  EXPECT_THAT(this->org_names(), ElementsAre("Ada", "Cid"));
}

TYPED_TEST(integration_insert_select, reads_the_table_that_it_writes) {
  const auto copied = this->db.execute(sq::insert_into(users)
                                           .columns(users.name, users.age)
                                           .from_select(sq::select(users.name, users.age + 1).where(users.age < 50))
                                           .returning(users.age));
  EXPECT_THAT(copied.scalars(), testing::UnorderedElementsAre(37, 18));
}

TYPED_TEST(integration_insert_select, leaves_or_changes_the_rows_that_are_there) {
  this->add_org("Ada");
  const auto names = sq::insert_into(orgs).columns(orgs.name).from_select(sq::select(users.name));
  EXPECT_EQ(this->db.execute(names.on_conflict(orgs.name).do_nothing()).rowcount(), 2);
  const auto changed =
      this->db.execute(names.on_conflict(orgs.name).do_update(orgs.name = sq::lower(orgs.name)).returning(orgs.name));
  EXPECT_EQ(changed.size(), 3U);
  EXPECT_EQ(changed.rowcount(), 3);
  EXPECT_THAT(this->org_names(), ElementsAre("ada", "bob", "cid"));
}

TYPED_TEST(integration_insert_select, reads_ctes_of_the_query_and_of_its_own) {
  const auto adults = sq::cte<"adults">(sq::select(users.name).where(users.age > 18));
  const auto names = sq::select(adults[users.name]).from(adults);
  this->db.execute(sq::insert_into(orgs).columns(orgs.name).from_select(names).with(adults));
  EXPECT_THAT(this->org_names(), ElementsAre("Ada", "Cid"));
  this->db.execute(
      sq::insert_into(orgs).columns(orgs.name).from_select(names.with(adults)).on_conflict(orgs.name).do_nothing());
  EXPECT_THAT(this->org_names(), ElementsAre("Ada", "Cid"));
}

}  // namespace
