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

class integration_loading : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_loading, every_database, name_of_database);

TEST_P(integration_loading, load_by_one_statement_each) {
  sq::session s{db};
  const auto everyone = s.query(users).order_by(users.name).with(users.posts / posts.comments, users.edited).all();
  EXPECT_EQ(s.statistics().statements, 4);
  ASSERT_EQ(everyone.size(), 2U);
  EXPECT_EQ(everyone[0]->posts.size(), 3U);
  EXPECT_EQ(everyone[0]->posts[1]->comments[1]->text, "b");
  EXPECT_EQ(everyone[1]->posts.size(), 0U);
  EXPECT_EQ(everyone[1]->edited.size(), 3U);
  EXPECT_EQ(everyone[1]->edited[0]->author->name, "Ada");
  EXPECT_EQ(s.statistics().statements, 4) << "what is in memory is not asked for";
}

TEST_P(integration_loading, load_when_they_are_touched_in_a_session_that_does) {
  sq::session s{db, {.relations = sq::untouched::load}};
  const auto post = s.query(posts).where(posts.title == "a").one();
  EXPECT_EQ(post->author->name, "Ada");
  EXPECT_EQ(post->comments.size(), 2U);
  EXPECT_EQ(post->author->posts.size(), 3U);
}

TEST_P(integration_loading, keeps_what_was_changed_in_memory) {
  sq::session s{db, {.autoflush = false}};
  const auto found = s.query(posts).where(posts.title == "a").one();
  found->title = "changed";
  const auto ada = s.query(users).where(users.name == "Ada").with(users.posts).one();
  EXPECT_EQ(ada->posts.size(), 3U);
  EXPECT_EQ(found->title, "changed");
  s.commit();
  EXPECT_EQ(db.execute(sq::select(posts.title).where(posts.id == found->id)).scalar(), "changed");
}

TEST_P(integration_loading, takes_more_owners_than_a_statement_takes_parameters) {
  sq::session s{db};
  std::vector<sq::insertable<users_schema>> many;
  for (int each = 0; each < 70'000; ++each) many.push_back({.name = std::to_string(each)});
  s.execute(sq::insert_into(users).values(std::move(many)));
  const auto everyone = s.query(users).with(users.posts).all();
  EXPECT_EQ(everyone.size(), 70'002U);
  EXPECT_EQ(s.statistics().statements, 3);
}

TEST_P(integration_loading, knows_children_that_were_not_written_yet) {
  sq::session s{db, {.autoflush = false}};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  const auto ben = s.query(users).where(users.name == "Ben").one();
  const auto written = s.make<post>({.title = "d"});
  ada->posts.add(written);
  s.query(posts).where(posts.title == "a").one()->author = ben;
  (void)s.query(users).with(users.posts).all();
  EXPECT_EQ(ada->posts.size(), 3U);
  EXPECT_TRUE(ada->posts.contains(written));
  EXPECT_EQ(ben->posts.size(), 1U);
}

TEST_P(integration_loading, leaves_an_object_where_it_was_moved_in_memory) {
  sq::session s{db, {.autoflush = false}};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  const auto ben = s.query(users).where(users.name == "Ben").one();
  const auto a = s.query(posts).where(posts.title == "a").one();
  a->author = ben;
  (void)s.query(users).where(users.name == "Ada").with(users.posts).all();
  EXPECT_EQ(ada->posts.size(), 2U);
  EXPECT_FALSE(ada->posts.contains(a));
  (void)s.query(users).where(users.name == "Ben").with(users.posts).all();
  EXPECT_TRUE(ben->posts.contains(a));
}

TEST_P(integration_loading, keeps_what_it_knows_of_a_row_that_another_program_moves) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  const auto ben = s.query(users).where(users.name == "Ben").one();
  const auto a = s.query(posts).where(posts.title == "a").one();
  s.commit();
  db.execute(sq::update(posts).set(posts.author_id = ben->id).where(posts.title == "a"));

  (void)s.query(users).with(users.posts).all();
  EXPECT_EQ(a->author.get(), ada);
  EXPECT_FALSE(ben->posts.contains(a));
  s.expire_all();
  (void)s.query(users).with(users.posts).all();
  EXPECT_EQ(a->author.get(), ben);
  EXPECT_TRUE(ben->posts.contains(a));
}

}  // namespace
