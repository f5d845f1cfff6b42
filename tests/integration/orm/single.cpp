// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>
#include <string>

#include <gmock/gmock.h>

namespace {

using namespace blog;

class integration_single : public blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_single, every_database, name_of_database);

TEST_P(integration_single, has_the_key_of_its_owner) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  EXPECT_FALSE(ada->profile);
  ada->profile = s.make<profile>({.text = "mathematician"});
  s.commit();
  EXPECT_EQ(ada->profile->user_id, ada->id);
  EXPECT_EQ(ada->profile->owner.get(), ada);
  sq::session other{db};
  const auto again = other.query(users).with(users.profile).one();
  EXPECT_EQ(again->profile->text, "mathematician");
  EXPECT_EQ(other.statistics().statements, 2);
}

TEST_P(integration_single, one_that_is_taken_out_is_removed) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  ada->profile = s.make<profile>({.text = "mathematician"});
  s.commit();
  ada->profile.reset();
  EXPECT_FALSE(ada->profile);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(profiles)).scalar(), 0);
}

TEST_P(integration_single, must_be_loaded_to_be_replaced) {
  {
    sq::session s{db};
    s.add<user>({.name = "Ada"});
    s.commit();
  }
  sq::session s{db};
  const auto ada = s.query(users).one();
  EXPECT_THROW(ada->profile = s.make<profile>({.text = "mathematician"}), sq::not_loaded);
}

}  // namespace
