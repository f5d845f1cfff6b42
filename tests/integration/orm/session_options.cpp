// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::ElementsAre;
using testing::HasSubstr;

class integration_session_options : public blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_session_options, every_database, name_of_database);

TEST_P(integration_session_options, a_query_finds_what_is_pending) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  EXPECT_EQ(s.query(users).where(users.name == "Ada").one(), ada);
}

TEST_P(integration_session_options, or_does_not) {
  sq::session s{db, {.autoflush = false}};
  s.add<user>({.name = "Ada"});
  EXPECT_FALSE(s.query(users).where(users.name == "Ada").one_or_none());
  s.commit();
  EXPECT_TRUE(s.query(users).where(users.name == "Ada").one_or_none());
}

TEST_P(integration_session_options, objects_stay_or_expire_at_a_commit) {
  for (const bool expires : {false, true}) {
    sq::session s{db, {.expire_on_commit = expires}};
    const auto ada = s.add<user>({.name = expires ? "Ada" : "Ben"});
    s.commit();
    db.execute(sq::update(users).set(users.age = 36).all_rows());
    EXPECT_EQ(ada->age, expires ? 36 : 18);
  }
}

TEST_P(integration_session_options, a_session_may_only_read) {
  db.execute(sq::insert_into(users).set(users.name = "Ada"));
  sq::session s{db, {.transaction = {.read_only = true}}};
  s.query(users).one()->name = "Eve";
  EXPECT_THROW(s.commit(), sq::read_only_violation);
  s.rollback();
  EXPECT_EQ(s.query(users).one()->name, "Ada");
}

}  // namespace
