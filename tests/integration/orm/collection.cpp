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

class integration_collection : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_collection, every_database, name_of_database);

TEST_P(integration_collection, keep_both_sides_in_step) {
  sq::session s{db};
  const auto everyone = s.query(users).order_by(users.name).with(users.posts).all();
  const auto& ada = everyone[0];
  const auto& ben = everyone[1];
  const auto moved = ada->posts[0];
  moved->author = ben;
  EXPECT_EQ(ada->posts.size(), 2U);
  EXPECT_THAT(std::vector(ben->posts.begin(), ben->posts.end()), ElementsAre(moved));
  EXPECT_EQ(moved->author_id, ben->id);
  ada->posts.add(moved);
  EXPECT_EQ(ada->posts.size(), 3U);
  EXPECT_TRUE(ben->posts.empty());
  EXPECT_FALSE(s.is_modified(moved));
}

TEST_P(integration_collection, a_child_that_is_owned_goes_when_it_is_taken_out) {
  sq::session s{db};
  const auto post = s.query(posts).where(posts.title == "a").with(posts.comments).one();
  post->comments.remove(post->comments[0]);
  EXPECT_EQ(post->comments.size(), 1U);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(comments)).scalar(), 5);
}

TEST_P(integration_collection, takes_a_child_without_being_loaded) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  ada->posts.add(s.make<post>({.title = "d"}));
  EXPECT_FALSE(ada->posts.is_loaded());
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(posts).where(posts.author_id == ada->id)).scalar(), 4);
}

TEST_P(integration_collection, adding_twice_is_adding_once) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").with(users.posts).one();
  const auto written = s.make<post>({.title = "d"});
  ada->posts.add(written);
  ada->posts.add(written);
  EXPECT_EQ(ada->posts.size(), 4U);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(posts)).scalar(), 4);
}

TEST_P(integration_collection, a_child_that_must_belong_somewhere_is_not_taken_out) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").with(users.posts).one();
  EXPECT_THROW(ada->posts.remove(ada->posts[0]), sq::error);
  EXPECT_EQ(ada->posts.size(), 3U);
}

TEST_P(integration_collection, forgets_a_child_that_is_removed) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").with(users.posts / posts.comments).one();
  s.remove(ada->posts[0]);
  s.commit();
  EXPECT_EQ(ada->posts.size(), 2U);
}

TEST_P(integration_collection, a_child_that_is_taken_out_and_put_back_stays) {
  sq::session s{db};
  const auto found = s.query(posts).order_by(posts.title).with(posts.comments).all();
  const auto& a = found[0];
  const auto& b = found[1];
  const sq::ref<comment> kept = a->comments[0];
  const sq::ref<comment> moved = a->comments[1];
  for (const auto& each : {kept, moved}) a->comments.remove(each);
  a->comments.add(kept);
  moved->number = 3;
  b->comments.add(moved);
  EXPECT_EQ(a->comments.size(), 1U);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(comments)).scalar(), 6);
  EXPECT_EQ(moved->post_id, b->id);
}

TEST_P(integration_collection, a_new_child_that_is_removed_does_not_come_along) {
  sq::session s{db};
  const auto post = s.query(posts).where(posts.title == "a").with(posts.comments).one();
  const auto made = s.make<comment>({.number = 3, .text = "made"});
  post->comments.add(made);
  post->comments.remove(made);
  const auto eve = s.add<user>({.name = "Eve"});
  const auto written = s.add<blog::post>({.title = "d"});
  eve->posts.add(written);
  written->comments.add(s.add<comment>({.number = 1, .text = "along"}));
  s.remove(written);
  EXPECT_TRUE(eve->posts.empty());
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(comments)).scalar(), 6);
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(posts)).scalar(), 3);
  s.add(written);
  EXPECT_EQ(eve->posts.size(), 1U);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(posts)).scalar(), 4);
}

}  // namespace
