// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/expression/window.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class Kind>
class integration_named_windows : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_named_windows, every_engine);

TYPED_TEST(integration_named_windows, are_shared_by_functions_and_the_order) {
  const auto acme = this->add_org("Acme");
  const auto bell = this->add_org("Bell");
  this->add_user("Ada", 36, acme);
  this->add_user("Bob", 17, acme);
  this->add_user("Cid", 60, bell);
  const auto by_org = sq::window<"by_org">(sq::partition_by(users.org_id), sq::order_by(users.age));
  const auto all = sq::window<"ALL">(sq::order_by(users.age.desc()));
  const auto query = sq::select(users.name, sq::over(sq::row_number(), by_org).template as<"place">(),
                                sq::over(sq::sum(users.age), by_org).template as<"sum">())
                         .where(users.age > 1)
                         .order_by(sq::over(sq::row_number(), all));
  std::vector<std::string> found;
  for (const auto& [name, place, sum] : this->db.execute(query))
    found.push_back(name + " " + std::to_string(place) + " " + std::to_string(sum));
  EXPECT_THAT(found, ElementsAre("Cid 1 60", "Ada 2 53", "Bob 1 17"));
}

}  // namespace
