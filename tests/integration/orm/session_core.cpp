// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <limits>
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

TEST_P(integration_session_core, one_object_is_of_a_row_after_a_rollback) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto before = s.get<user>(id);
  s.remove(before);
  s.flush();
  s.execute(sq::insert_into(users).set(users.id = id, users.name = "Eve"));
  const auto between = s.get<user>(id);
  EXPECT_EQ(between->name, "Eve");
  s.rollback();
  EXPECT_EQ(s.get<user>(id), before);
  EXPECT_EQ(before->name, "Ada");
  EXPECT_EQ(between->name, "Eve") << "it is plain values now";
}

TEST_P(integration_session_core, a_key_goes_to_an_object_whose_row_is_gone) {
  const auto first = add_user("Ada");
  const auto second = add_user("Ben");
  sq::session s{db};
  const auto ada = s.get<user>(first);
  const auto ben = s.get<user>(second);
  s.execute(sq::delete_from(users).where(users.id == second));
  ada->id = second;
  s.flush();
  EXPECT_EQ(s.get<user>(second), ada);
  ada->name = "Ada L.";
  s.commit();
  EXPECT_THAT(names(), ElementsAre("Ada L."));
  EXPECT_NE(ben, ada);
}

TEST_P(integration_session_core, new_objects_get_their_own_keys_wherever_numbers_begin) {
  db.execute(sq::insert_into(users).set(users.id = 1'000'000, users.name = "last"));
  // Where the highest number is taken, SQLite gives others by chance.
  if (is_sqlite())
    db.execute(sq::insert_into(users).set(users.id = std::numeric_limits<std::int64_t>::max(), users.name = "max"));
  for (int round = 0; round < 10; ++round) {
    sq::session s{db};
    const auto a = s.add<user>({.name = "a" + std::to_string(round)});
    const auto b = s.add<user>({.name = "b" + std::to_string(round)});
    s.commit();
    EXPECT_EQ(a->name, "a" + std::to_string(round));
    EXPECT_EQ(db.execute(sq::select(users.name).where(users.id == a->id)).scalar(), a->name);
    EXPECT_EQ(db.execute(sq::select(users.name).where(users.id == b->id)).scalar(), b->name);
  }
}

TEST_P(integration_session_core, a_sign_of_zero_is_a_change) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  ada->score = -0.0;
  EXPECT_TRUE(s.is_modified(ada));
  ada->score = 0.0;
  EXPECT_FALSE(s.is_modified(ada));
}

TEST_P(integration_session_core, what_was_moved_is_where_its_row_says_when_it_is_read_again) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  const auto ben = s.add<user>({.name = "Ben"});
  const auto written = s.make<post>({.title = "a"});
  ada->posts.add(written);
  s.commit();
  (void)s.query(users).with(users.posts).all();
  ben->posts.add(written);
  s.refresh(written);
  EXPECT_EQ(written->author.get(), ada);
  EXPECT_EQ(ada->posts.size(), 1U);
  EXPECT_EQ(ben->posts.size(), 0U);
}

TEST_P(integration_session_core, what_is_let_go_is_in_no_collection) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  ada->posts.add(s.make<post>({.title = "a"}));
  ada->posts.add(s.make<post>({.title = "b"}));
  s.commit();
  (void)s.query(users).with(users.posts).all();
  const sq::ref<post> gone = ada->posts[0];
  s.expunge(gone);
  EXPECT_EQ(ada->posts.size(), 1U);
}

TEST_P(integration_session_core, a_commit_that_fails_is_undone_by_a_rollback_only) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  s.flush();
  s.execute(sq::raw<void>("ROLLBACK"));
  EXPECT_THROW(s.commit(), sq::error);
  EXPECT_THROW(s.commit(), sq::error) << "nothing is committed in vain";
  s.rollback();
  s.add(ada);
  s.commit();
  EXPECT_THAT(names(), ElementsAre("Ada"));
}

}  // namespace
