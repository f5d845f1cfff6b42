// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/statement/merge.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class As>
struct arrivals_columns {
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int> age;
};

/// MERGE is PostgreSQL's alone.
class integration_merge : public shop_test<on_postgres> {
 protected:
  void SetUp() override {
    shop_test::SetUp();
    add_user("Ada", 36);
    add_user("Bob", 17);
    add_user("Cid", 60);
  }
  auto ages() { return db.execute(sq::select(users.age).order_by(users.name)).scalars(); }
};

TEST_F(integration_merge, decides_for_each_row) {
  const auto arrivals = sq::values<"arrivals", arrivals_columns>({{.name = "Ada", .age = 37},
                                                                  {.name = "Bob", .age = 0},
                                                                  {.name = "Cid", .age = 60},
                                                                  {.name = "Dan", .age = 5},
                                                                  {.name = "Eve", .age = -1}});
  const auto merged = db.execute(sq::merge_into(users)
                                     .using_(arrivals, arrivals.name == users.name)
                                     .when_matched(arrivals.age == 0)
                                     .do_delete()
                                     .when_matched(arrivals.age == users.age)
                                     .do_nothing()
                                     .when_matched()
                                     .do_update(users.age = arrivals.age, users.email = users.name)
                                     .when_not_matched(arrivals.age >= 0)
                                     .do_insert(users.name = arrivals.name, users.age = arrivals.age + 1)
                                     .when_not_matched()
                                     .do_nothing());
  EXPECT_EQ(merged.rowcount(), 3);
  EXPECT_THAT(ages(), ElementsAre(37, 60, 6));
  EXPECT_EQ(db.execute(sq::select(users.email).where(users.name == "Ada")).scalar(), "Ada");
}

TEST_F(integration_merge, inserts_defaults_and_uses_queries) {
  const auto found = sq::cte<"found">(sq::select(users.name).where(users.age > 18));
  const auto merge = sq::merge_into(orgs)
                         .using_(found, found[users.name] == orgs.name)
                         .with(found)
                         .when_not_matched()
                         .do_insert(orgs.id = sq::default_, orgs.name = found[users.name]);
  EXPECT_EQ(db.execute(merge).rowcount(), 2);
  EXPECT_EQ(db.execute(merge).rowcount(), 0);
  EXPECT_THAT(db.execute(sq::select(orgs.name).order_by(orgs.name)).scalars(), ElementsAre("Ada", "Cid"));
}

TEST_F(integration_merge, writes_a_table_under_another_name) {
  const auto own = users.as<"own">();
  EXPECT_EQ(db.execute(sq::merge_into(own)
                           .using_(users, users.id == own.id)
                           .when_matched(own.age < 18)
                           .do_update(own.age = users.age + 1))
                .rowcount(),
            1);
  EXPECT_THAT(ages(), ElementsAre(36, 18, 60));
}

}  // namespace
