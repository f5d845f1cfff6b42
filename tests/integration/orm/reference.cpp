// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::ElementsAre;
using testing::HasSubstr;

class integration_reference : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_reference, every_database, name_of_database);

TEST_P(integration_reference, throw_when_they_were_not_loaded) {
  sq::session s{db};
  const auto post = s.query(posts).where(posts.title == "a").one();
  EXPECT_THROW((void)post->comments.size(), sq::not_loaded);
  try {
    (void)post->author->name;
    FAIL();
  } catch (const sq::not_loaded& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("blog_users"));
    EXPECT_THAT(refused.what(), HasSubstr(".with("));
  }
  EXPECT_TRUE(post->editor);
  EXPECT_FALSE(post->subject);
  EXPECT_FALSE(post->subject.get());
}

TEST_P(integration_reference, follow_the_column) {
  sq::session s{db};
  const auto everyone = s.query(users).order_by(users.name).all();
  const auto post = s.query(posts).where(posts.title == "a").one();
  EXPECT_EQ(post->author.get(), everyone[0]);
  post->author_id = everyone[1]->id;
  EXPECT_EQ(post->author.get(), everyone[1]);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(posts.author_id).where(posts.title == "a")).scalar(), everyone[1]->id);
}

TEST_P(integration_reference, a_reference_that_may_be_null_is_set_free) {
  sq::session s{db};
  const auto post = s.query(posts).where(posts.title == "a").with(posts.editor).one();
  post->editor.reset();
  EXPECT_FALSE(post->editor);
  EXPECT_THROW(post->author.reset(), sq::error);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(posts.editor_id).where(posts.title == "a")).scalar(), std::nullopt);
}

TEST_P(integration_reference, a_copy_of_an_object_has_none) {
  sq::session s{db};
  const auto found = s.query(posts).where(posts.title == "a").with(posts.author).one();
  const post copy = *found;
  EXPECT_EQ(copy.title, "a");
  EXPECT_THROW((void)copy.author->name, sq::not_loaded);
  EXPECT_EQ(found->author->name, "Ada");
}

TEST_P(integration_reference, is_set_in_an_object_that_has_expired) {
  sq::session s{db};
  const auto found = s.query(posts).where(posts.title == "a").one();
  const auto ben = s.query(users).where(users.name == "Ben").one();
  post& kept = *found;
  s.expire(found);
  kept.author = ben;
  s.commit();
  EXPECT_EQ(db.execute(sq::select(posts.author_id).where(posts.title == "a")).scalar(), ben->id);
}

TEST_P(integration_reference, is_to_an_object_of_its_own_session) {
  sq::session s{db};
  const auto found = s.query(posts).where(posts.title == "a").one();
  s.commit();
  sq::session other{db};
  const auto stranger = other.make<user>({.name = "Eve"});
  EXPECT_THROW(found->author = stranger, sq::error);
}

TEST_P(integration_reference, keep_the_key_of_an_object_that_is_let_go) {
  sq::session s{db};
  const auto post = s.query(posts).where(posts.title == "a").one();
  const auto ada = s.query(users).where(users.name == "Ada").one();
  post->editor = ada;
  s.flush();
  s.expunge(ada);
  EXPECT_FALSE(s.is_modified(post));
  s.commit();
  EXPECT_EQ(db.execute(sq::select(posts.editor_id).where(posts.title == "a")).scalar(), ada->id);
}

TEST_P(integration_reference, to_a_new_object_is_undone_by_a_rollback) {
  sq::session s{db};
  const auto post = s.query(posts).where(posts.title == "a").one();
  const auto before = post->editor_id;
  const auto eve = s.make<user>({.name = "Eve"});
  for (const bool is_flushed : {false, true}) {
    post->editor = eve;
    if (is_flushed) s.flush();
    s.rollback();
    EXPECT_EQ(post->editor_id, before);
    EXPECT_EQ(eve->edited.size(), 0U);
  }
  s.commit();
  EXPECT_EQ(db.execute(sq::select(posts.editor_id).where(posts.title == "a")).scalar(), before);
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(users)).scalar(), 2);
}

TEST_P(integration_reference, is_saved_when_it_is_set_again_after_a_rollback) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  const auto written = s.make<post>({.title = "d"});
  written->author = ada;
  s.rollback();
  written->author = ada;
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(posts)).scalar(), 4);
}

TEST_P(integration_reference, that_was_looked_up_says_nothing_of_another) {
  {
    sq::session s{db};
    s.add<user>({.id = 42, .name = "Cyd"});
    s.add<user>({.id = 43, .name = "Dan"});
    s.query(posts).where(posts.title == "a").one()->editor_id = 42;
    s.commit();
  }
  sq::session s{db, {.relations = sq::untouched::load}};
  const auto post = s.query(posts).where(posts.title == "a").with(posts.editor).one();
  post->editor_id = 43;
  EXPECT_EQ(post->editor->name, "Dan");
}

// PostgreSQL keeps its references, whoever asks.
class integration_reference_sqlite : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_reference_sqlite, testing::Values(database::sqlite), name_of_database);
TEST_P(integration_reference_sqlite, to_a_row_that_is_not_there_is_looked_up_once) {
  db.execute_raw("PRAGMA foreign_keys = OFF");
  db.execute(sq::update(posts).set(posts.editor_id = 77).where(posts.title == "a"));
  sq::session s{db};
  const auto found = s.query(posts).where(posts.title == "a").with(posts.editor).one();
  const auto statements = s.statistics().statements;
  EXPECT_TRUE(found->editor.is_loaded());
  EXPECT_FALSE(found->editor.get());
  EXPECT_EQ(s.statistics().statements, statements);
  s.rollback();
  db.execute_raw("PRAGMA foreign_keys = ON");
}

TEST_P(integration_reference, is_what_its_column_was_set_to_last) {
  sq::session s{db};
  const auto ben = s.query(users).where(users.name == "Ben").one();
  const auto a = s.query(posts).where(posts.title == "a").one();
  a->editor = s.make<user>({.name = "Eve"});
  a->editor_id = ben->id;
  EXPECT_EQ(a->editor.get(), ben);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(posts.editor_id).where(posts.id == a->id)).scalar(), ben->id);
  EXPECT_FALSE(s.query(users).where(users.name == "Eve").one_or_none());
}

}  // namespace
