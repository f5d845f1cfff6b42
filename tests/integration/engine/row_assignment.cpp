// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/row_value.hpp>
#include <sequent/statement/row_subquery.hpp>

namespace {

using namespace engine_test;
using testing::Optional;

template <class Kind>
class integration_row_assignment : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_row_assignment, every_engine);

TYPED_TEST(integration_row_assignment, sets_several_columns_by_one_query) {
  const auto acme = this->add_org("Acme");
  this->add_user("Ada", 36, acme);
  this->add_user("Bob", 17);
  const auto statement = sq::update(users).set(
      users.age = users.age + 1,
      sq::tuple(users.email, users.org_id) =
          sq::select(orgs.name, orgs.id + 100).from(orgs).correlate(users).where(orgs.id == users.org_id));
  this->db.execute(sq::insert_into(orgs).values_as_they_are(sq::row<orgs_schema>{.id = acme + 100, .name = "Bell"}));
  EXPECT_EQ(this->db.execute(statement.all_rows()).rowcount(), 2);
  const auto ada = this->db.execute(sq::select(users).where(users.name == "Ada")).one();
  EXPECT_THAT(ada.email, Optional(std::string("Acme")));
  EXPECT_THAT(ada.org_id, Optional(acme + 100));
  EXPECT_EQ(ada.age, 37);
  const auto bob = this->db.execute(sq::select(users).where(users.name == "Bob")).one();
  EXPECT_EQ(bob.email, std::nullopt);
  EXPECT_EQ(bob.org_id, std::nullopt);
}

}  // namespace
