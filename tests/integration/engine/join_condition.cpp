// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/expression/join_condition.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class Kind>
class integration_join_condition : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    this->add_user("Ada", 36, this->add_org("Acme"));
    this->add_user("Bob", 17);
  }
  template <class Statement>
  std::vector<std::string> names(const Statement& statement) {
    const sq::query<std::string> kept = statement;
    return this->db.execute(kept).all();
  }
};
TYPED_TEST_SUITE(integration_join_condition, every_engine);

TYPED_TEST(integration_join_condition, is_a_foreign_key) {
  EXPECT_THAT(this->names(sq::select(users.name).from(users).join(orgs, sq::by_reference)), ElementsAre("Ada"));
  EXPECT_THAT(this->names(sq::select(users.name).from(users).left_join(orgs, sq::by_reference).order_by(users.name)),
              ElementsAre("Ada", "Bob"));
  EXPECT_THAT(this->names(sq::select(orgs.name).from(orgs).join(users, sq::by_reference && users.age > 20)),
              ElementsAre("Acme"));
}

TYPED_TEST(integration_join_condition, is_equal_columns) {
  const auto same = users.template as<"same">();
  EXPECT_THAT(this->names(sq::select(same.name).from(users).join(same, sq::using_<"id", "name">).order_by(same.name)),
              ElementsAre("Ada", "Bob"));
  const auto third = users.template as<"third">();
  EXPECT_THAT(this->names(sq::select(users.name)
                              .from(users)
                              .join(same, sq::using_<"id">)
                              .left_join(third, sq::using_<"id">)
                              .order_by(users.id.desc())),
              ElementsAre("Bob", "Ada"));
}

}  // namespace
