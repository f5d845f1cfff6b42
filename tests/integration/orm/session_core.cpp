// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <stdexcept>
#include <string>
#include <thread>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::ElementsAre;

/// Of objects whose rows are gone, or not there yet.
class integration_session_core : public blog_test {
 protected:
  std::int64_t add_user(const std::string& name) {
    return db.execute(sq::insert_into(users).set(users.name = name).returning(users.id)).scalar();
  }
  auto names() { return db.execute(sq::select(users.name).order_by(users.id)).scalars(); }
};
INSTANTIATE_TEST_SUITE_P(on, integration_session_core, every_database, name_of_database);

TEST_P(integration_session_core, does_not_find_an_expired_object_whose_row_is_gone) {
  const auto id = add_user("Ada");
  sq::session s{db, {.expire_on_commit = true}};
  const auto ada = s.get<user>(id);
  s.commit();
  db.execute(sq::delete_from(users).where(users.id == id));
  EXPECT_FALSE(s.get_or_none<user>(id));
}

TEST_P(integration_session_core, makes_a_row_again_that_another_program_has_deleted) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto before = s.get<user>(id);
  s.rollback();
  db.execute(sq::delete_from(users).where(users.id == id));
  EXPECT_FALSE(s.get_or_none<user>(id));
  const auto again = s.add<user>({.id = id, .name = "Ada"});
  s.commit();
  EXPECT_EQ(s.get<user>(id), again);
  EXPECT_NE(before, again);
}

TEST_P(integration_session_core, finds_what_is_pending_behind_an_object_whose_row_is_gone) {
  const auto id = add_user("Ada");
  sq::session s{db, {.autoflush = false}};
  const auto before = s.get<user>(id);
  s.execute(sq::delete_from(users).where(users.id == id));
  const auto again = s.add<user>({.id = id, .name = "Ada"});
  EXPECT_EQ(s.get_or_none<user>(id), again);
  EXPECT_NE(before, again);
}

TEST_P(integration_session_core, an_object_whose_row_was_made_again_is_back_after_a_rollback) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto before = s.get<user>(id);
  const auto replace = [&] {
    s.execute(sq::delete_from(users).where(users.id == id));
    s.add<user>({.id = id, .name = "Eve"});
    s.flush();
    EXPECT_THAT(s.execute(sq::select(users.name)).scalars(), ElementsAre("Eve"));
  };
  EXPECT_THROW(s.savepoint([&] {
    replace();
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  before->name = "Ada L.";
  s.commit();
  EXPECT_THAT(names(), ElementsAre("Ada L."));

  replace();
  s.rollback();
  EXPECT_EQ(s.get<user>(id), before);
  before->name = "Ada K.";
  s.commit();
  EXPECT_THAT(names(), ElementsAre("Ada K."));
}

TEST_P(integration_session_core, is_used_by_one_thread_until_it_commits) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  const auto written = s.make<post>({.title = "a"});
  ada->posts.add(written);
  s.flush();
  std::thread([&] {
    EXPECT_THROW(s.expire_all(), sq::error);
    EXPECT_THROW(written->editor = ada, sq::error);
  }).join();
  s.commit();
  std::thread([&] { EXPECT_NO_THROW(written->editor = ada); }).join();
}

}  // namespace
