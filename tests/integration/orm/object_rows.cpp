// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cmath>
#include <integration/orm/blog.hpp>
#include <limits>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::ElementsAre;
using testing::HasSubstr;

class integration_object_rows : public blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_object_rows, every_database, name_of_database);

TEST_P(integration_object_rows, gives_each_object_its_own_key) {
  sq::session s{db};
  std::vector<sq::ref<user>> made;
  for (int each = 0; each < 100; ++each)
    made.push_back(s.add<user>({.name = "user " + std::to_string(each), .age = each}));
  s.commit();
  for (const auto& each : made) {
    EXPECT_EQ(db.execute(sq::select(users.name).where(users.id == each->id)).scalar(), each->name);
  }
}

TEST_P(integration_object_rows, takes_the_keys_that_it_is_given) {
  sq::session s{db};
  const auto late = s.add<user>({.id = 100, .name = "hundred"});
  const auto some = s.add<user>({.name = "some"});
  const auto early = s.add<user>({.id = 50, .name = "fifty"});
  s.commit();
  EXPECT_EQ(late->id, 100);
  EXPECT_EQ(early->id, 50);
  EXPECT_EQ(db.execute(sq::select(users.name).where(users.id == some->id)).scalar(), "some");
}

TEST_P(integration_object_rows, reads_back_what_the_database_filled_in) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  EXPECT_EQ(ada->age, 18);
  s.flush();
  EXPECT_GT(ada->id, 0);
  EXPECT_FALSE(s.is_modified(ada));
}

TEST_P(integration_object_rows, writes_false_where_the_default_is_true) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada", .active = false});
  const auto ben = s.add<user>({.name = "Ben"});
  const auto cyd = s.add<user>({.name = "Cyd"});
  cyd->active = false;
  s.commit();
  EXPECT_THAT(db.execute(sq::select(users.active).order_by(users.name)).scalars(), ElementsAre(false, true, false));
}

// SQLite stores NaN as NULL.
class integration_object_rows_postgres : public blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_object_rows_postgres, testing::Values(database::postgres), name_of_database);
TEST_P(integration_object_rows_postgres, takes_nan_for_unchanged) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada", .score = std::numeric_limits<double>::quiet_NaN()});
  s.commit();
  EXPECT_TRUE(std::isnan(ada->score));
  EXPECT_FALSE(s.is_modified(ada));
}

TEST_P(integration_object_rows, a_key_that_was_given_outlives_a_rollback) {
  sq::session s{db};
  const auto ada = s.add<user>({.id = 77, .name = "Ada"});
  s.flush();
  s.rollback();
  s.add(ada);
  s.commit();
  EXPECT_EQ(ada->id, 77);
}

TEST_P(integration_object_rows, a_key_that_was_changed_is_back_after_a_rollback) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  const auto ben = s.add<user>({.name = "Ben"});
  s.commit();
  const auto id = ada->id;
  for (const auto key : {std::int64_t{99}, ben->id}) {
    ada->id = key;
    if (key == 99)
      s.flush();
    else
      EXPECT_THROW(s.flush(), sq::unique_violation);
    s.rollback();
    EXPECT_EQ(ada->id, id);
    EXPECT_EQ(s.get<user>(id), ada);
  }
}

}  // namespace
