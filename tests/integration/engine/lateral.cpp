// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/statement/lateral.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

class integration_lateral : public shop_test<on_postgres> {};

TEST_F(integration_lateral, gives_the_first_rows_of_each_group) {
  const auto acme = add_org("Acme");
  add_org("Empty");
  add_user("Ada", 36, acme);
  add_user("Bob", 17, acme);
  add_user("Cid", 60, acme);
  const auto oldest = sq::lateral<"oldest">(sq::select(users.name, users.age)
                                                .correlate(orgs)
                                                .where(users.org_id == orgs.id)
                                                .order_by(users.age.desc())
                                                .limit(2));
  std::vector<std::string> found;
  for (const auto& [org, name] : db.execute(sq::select(orgs.name, oldest[users.name].as<"user">())
                                                .from(orgs)
                                                .left_join(oldest, sq::literal<true>)
                                                .order_by(orgs.name, oldest[users.age].desc())))
    found.push_back(org + " " + name.value_or("-"));
  EXPECT_THAT(found, ElementsAre("Acme Cid", "Acme Ada", "Empty -"));
}

}  // namespace
