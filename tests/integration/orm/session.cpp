// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class integration_session : public blog_test {
 protected:
  std::int64_t add_user(const std::string& name) {
    return db.execute(sq::insert_into(users).set(users.name = name).returning(users.id)).scalar();
  }
  std::int64_t count_users() { return db.execute(sq::select(sq::count()).from(users)).scalar(); }
};
INSTANTIATE_TEST_SUITE_P(on, integration_session, every_database, name_of_database);

TEST_P(integration_session, reads_an_object_once) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  EXPECT_EQ(ada->shouted(), "Ada!");
  EXPECT_EQ(s.get<user>(id), ada);
  EXPECT_EQ(s.query(users).one(), ada);
  EXPECT_EQ(s.statistics().statements, 2);
  EXPECT_EQ(s.statistics().hits, 2);
}

TEST_P(integration_session, says_that_there_is_no_such_row) {
  sq::session s{db};
  EXPECT_FALSE(s.get_or_none<user>(7));
  EXPECT_THROW((void)s.get<user>(7), sq::error);
}

TEST_P(integration_session, does_not_cut_a_key) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  const auto written = s.make<blog::post>({.title = "a"});
  ada->posts.add(written);
  written->comments.add(s.make<comment>({.number = 1, .text = "first"}));
  s.commit();
  const std::int64_t beyond = (std::int64_t{1} << 32) + 1;
  EXPECT_THROW((void)s.get_or_none<comment>(written->id, beyond), std::out_of_range);
}

TEST_P(integration_session, finds_by_a_key_of_several_columns) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  const auto post = s.make<blog::post>({.title = "On engines"});
  ada->posts.add(post);
  post->comments.add(s.make<comment>({.number = 1, .text = "first"}));
  post->comments.add(s.make<comment>({.number = 2, .text = "second"}));
  s.commit();
  sq::session other{db};
  EXPECT_EQ((other.get<comment>(post->id, 2)->text), "second");
}

TEST_P(integration_session, inserts_a_graph_by_one_statement_for_each_table) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  const auto ben = s.add<user>({.name = "Ben"});
  for (const char* const title : {"a", "b", "c"}) ada->posts.add(s.make<post>({.title = title}));
  ben->posts.add(s.make<post>({.title = "d"}));
  ben->posts[0]->editor = ada;
  s.commit();
  EXPECT_EQ(s.statistics().statements, 2);
  const auto written = db.execute(sq::select(users.name, posts.title)
                                      .from(posts)
                                      .join(users, posts.author_id == users.id)
                                      .order_by(posts.title))
                           .all();
  ASSERT_EQ(written.size(), 4U);
  EXPECT_EQ(written[3].get<"name">(), "Ben");
  EXPECT_EQ(ben->posts[0]->editor_id, ada->id);
}

TEST_P(integration_session, updates_only_what_has_changed) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  ada->name = "Ada L.";
  ada->age = 18;
  EXPECT_TRUE(s.is_modified(ada));
  EXPECT_EQ(s.pending(), 1U);
  s.flush();
  EXPECT_FALSE(s.is_modified(ada));
  const auto statements = s.statistics().statements;
  s.commit();
  EXPECT_EQ(s.statistics().statements, statements);
  EXPECT_EQ(db.execute(sq::select(users.name)).scalar(), "Ada L.");
}

TEST_P(integration_session, does_not_write_a_column_that_another_has_changed) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  s.commit();
  db.execute(sq::update(users).set(users.age = 36).where(users.id == id));
  ada->name = "Ada L.";
  s.commit();
  EXPECT_EQ(db.execute(sq::select(users.age)).scalar(), 36);
  EXPECT_EQ(ada->age, 36) << "an UPDATE reads the row back";
}

TEST_P(integration_session, deletes_what_is_removed) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  s.remove(ada);
  EXPECT_FALSE(s.get_or_none<user>(id));
  s.commit();
  EXPECT_EQ(count_users(), 0);
  EXPECT_EQ(ada->name, "Ada") << "it is plain values now";
}

TEST_P(integration_session, keeps_what_is_removed_and_added_again) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  s.remove(ada);
  s.add(ada);
  s.commit();
  EXPECT_EQ(count_users(), 1);
}

TEST_P(integration_session, deletes_the_row_of_the_key_that_was_loaded) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  ada->id = 77;
  s.remove(ada);
  s.commit();
  EXPECT_EQ(count_users(), 0);
}

TEST_P(integration_session, does_not_insert_what_is_added_and_removed) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  s.remove(ada);
  s.commit();
  EXPECT_EQ(count_users(), 0);
  EXPECT_EQ(s.statistics().statements, 0);
}

TEST_P(integration_session, moves_an_object_to_another_key) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  ada->id = 99;
  s.commit();
  EXPECT_EQ(s.get<user>(99), ada);
  EXPECT_FALSE(s.get_or_none<user>(id));
}

TEST_P(integration_session, new_objects_are_new_again_after_a_rollback) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  s.flush();
  s.rollback();
  EXPECT_EQ(ada->id, 0);
  EXPECT_EQ(count_users(), 0);
  s.add(ada);
  s.commit();
  EXPECT_EQ(count_users(), 1);
}

TEST_P(integration_session, a_graph_is_saved_again_with_its_root_only) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  s.commit();
  const auto first = s.make<post>({.title = "first"});
  first->author = ada;
  s.rollback();
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(posts)).scalar(), 0);
  const auto ben = s.add<user>({.name = "Ben"});
  ben->posts.add(s.make<post>({.title = "second"}));
  s.flush();
  s.rollback();
  s.add(ben);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(posts.title)).scalar(), "second");
}

TEST_P(integration_session, removed_objects_are_back_after_a_rollback) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  const auto ben = s.add<user>({.name = "Ben"});
  s.remove(ada);
  s.flush();
  s.rollback();
  EXPECT_EQ(s.get<user>(id), ada);
  EXPECT_EQ(ada->name, "Ada");
  s.commit();
  EXPECT_EQ(count_users(), 1);
}

TEST_P(integration_session, objects_are_what_the_database_has_after_a_rollback) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  ada->name = "Eve";
  s.rollback();
  EXPECT_EQ(ada->name, "Ada");
  ada->name = "Eve";
  s.flush();
  s.rollback();
  EXPECT_EQ(ada->name, "Ada");
}

TEST_P(integration_session, a_savepoint_undoes_only_its_own_work) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  sq::ref<user> ben;
  EXPECT_THROW(s.savepoint([&] {
    ada->name = "Eve";
    ben = s.add<user>({.name = "Ben"});
    s.flush();
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  s.commit();
  EXPECT_THAT(db.execute(sq::select(users.name)).scalars(), ElementsAre("Ada"));
  EXPECT_EQ(ada->name, "Ada");
  EXPECT_EQ(ben->id, 0);
}

TEST_P(integration_session, what_came_before_a_savepoint_commits_after_it_failed) {
  sq::session s{db};
  s.add<user>({.name = "Ada"});
  EXPECT_THROW(s.savepoint([&] { s.add<user>({.name = "Ada"}); }), sq::unique_violation);
  s.commit();
  EXPECT_EQ(count_users(), 1);
}

TEST_P(integration_session, is_usable_after_a_flush_that_failed) {
  add_user("Ada");
  sq::session s{db};
  const auto twin = s.add<user>({.name = "Ada"});
  EXPECT_THROW(s.flush(), sq::unique_violation);
  s.rollback();
  twin->name = "Ben";
  s.add(twin);
  s.commit();
  EXPECT_EQ(count_users(), 2);
}

TEST_P(integration_session, notices_that_a_row_is_gone) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  s.commit();
  db.execute(sq::delete_from(users).where(users.id == id));
  ada->name = "Eve";
  EXPECT_THROW(s.commit(), sq::stale_data);
  s.rollback();
  s.remove(ada);
  EXPECT_THROW(s.commit(), sq::stale_data);
}

TEST_P(integration_session, reads_again_when_asked) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  s.commit();
  db.execute(sq::update(users).set(users.age = 36).where(users.id == id));
  EXPECT_EQ(ada->age, 18);
  s.refresh(ada);
  EXPECT_EQ(ada->age, 36);
  s.commit();
  db.execute(sq::update(users).set(users.age = 37).where(users.id == id));
  s.expire(ada);
  EXPECT_EQ(ada->age, 37);
}

TEST_P(integration_session, an_object_outlives_its_session) {
  sq::ref<user> ada;
  {
    sq::session s{db};
    ada = s.add<user>({.name = "Ada"});
    ada->posts.add(s.make<post>({.title = "a"}));
    s.commit();
  }
  EXPECT_EQ(ada->name, "Ada");
  EXPECT_THROW((void)ada->posts.size(), sq::not_loaded);
}

TEST_P(integration_session, refuses_an_object_of_another_session) {
  sq::session s{db};
  sq::session other{db};
  const auto ada = s.make<user>({.name = "Ada"});
  EXPECT_THROW(other.add(ada), sq::error);
  s.expunge(ada);
  EXPECT_THROW(s.add(ada), sq::error);
}

TEST_P(integration_session, is_usable_after_a_part_of_a_flush_failed) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  s.add<post>({.author_id = 999, .title = "of nobody"});
  EXPECT_THROW(s.flush(), sq::foreign_key_violation);
  s.rollback();
  s.add(ada);
  s.commit();
  EXPECT_EQ(count_users(), 1);
}

TEST_P(integration_session, keeps_nothing_of_a_flush_that_found_a_stale_row) {
  const auto id = add_user("Ada");
  sq::session s{db};
  const auto ada = s.get<user>(id);
  s.commit();
  db.execute(sq::delete_from(users).where(users.id == id));
  s.add<user>({.name = "Ben"});
  ada->name = "Eve";
  EXPECT_THROW(s.commit(), sq::stale_data);
  s.expunge(ada);
  EXPECT_THROW(s.commit(), sq::error);
  s.rollback();
  EXPECT_EQ(count_users(), 0);
}

TEST_P(integration_session, does_not_end_within_a_savepoint) {
  sq::session s{db};
  s.add<user>({.name = "Ada"});
  for (const bool commits : {true, false}) {
    EXPECT_THROW(s.savepoint([&] {
      s.add<user>({.name = "Ben"});
      commits ? s.commit() : s.rollback();
    }),
                 sq::error);
  }
  s.commit();
  EXPECT_EQ(count_users(), 1);
}

TEST_P(integration_session, reads_again_only_what_is_a_row) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  try {
    s.refresh(ada);
    FAIL();
  } catch (const sq::error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("no row"));
  }
}

TEST_P(integration_session, rolls_back_when_it_dies) {
  {
    sq::session s{db};
    s.add<user>({.name = "Ada"});
    s.flush();
  }
  EXPECT_EQ(count_users(), 0);
}

TEST_P(integration_session, gets_one_that_is_pending_under_a_key_of_its_own) {
  sq::session s{db};
  const auto made = s.add<user>({.id = 77, .name = "Ada"});
  EXPECT_EQ(s.get<user>(77), made);
}

}  // namespace
