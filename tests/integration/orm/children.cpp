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

class integration_children : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_children, every_database, name_of_database);

TEST_P(integration_children, children_that_are_owned_go_with_their_parent) {
  sq::session s{db};
  const auto post = s.query(posts).where(posts.title == "a").one();
  s.remove(post);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(comments)).scalar(), 4);
}

TEST_P(integration_children, others_are_set_free_when_their_parent_goes) {
  sq::session s{db};
  s.remove(s.query(users).where(users.name == "Ben").one());
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(posts).where(posts.editor_id.is_null())).scalar(), 3);
}

TEST_P(integration_children, what_must_belong_to_somebody_keeps_its_parent) {
  sq::session s{db};
  s.remove(s.query(users).where(users.name == "Ada").one());
  EXPECT_THROW(s.commit(), sq::foreign_key_violation);
}

TEST_P(integration_children, those_that_are_new_are_treated_alike) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  const auto going = s.query(posts).where(posts.title == "a").one();
  const auto topic = s.add<blog::topic>({.title = "looms"});
  s.flush();
  going->comments.add(s.add<comment>({.number = 3, .text = "new"}));
  const auto kept = s.add<post>({.title = "d"});
  kept->author = ada;
  kept->subject = topic;
  s.remove(going);
  s.remove(topic);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(comments)).scalar(), 4);
  EXPECT_FALSE(kept->subject);
}

TEST_P(integration_children, one_that_another_program_has_moved_away_stays) {
  sq::session s{db, {.expire_on_commit = true}};
  const auto found = s.query(posts).order_by(posts.title).with(posts.comments).all();
  const auto b = found[1]->id;
  s.commit();
  db.execute(sq::update(comments)
                 .set(comments.post_id = b, comments.number = 3)
                 .where(comments.text == "a" && comments.number == 1));
  s.remove(found[0]);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(comments).where(comments.post_id == b)).scalar(), 3);
}

TEST_P(integration_children, one_that_is_taken_out_and_given_to_another_stays) {
  sq::session s{db};
  const auto found = s.query(posts).with(posts.comments).order_by(posts.title).all();
  const sq::ref<comment> moved = found[0]->comments[0];
  found[0]->comments.remove(moved);
  moved->number = 9;
  moved->of = found[1];
  s.commit();
  EXPECT_EQ(found[1]->comments.size(), 3U);
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(comments).where(comments.post_id == found[1]->id)).scalar(), 3);
}

TEST_P(integration_children, one_that_is_taken_out_and_added_again_is_where_it_was) {
  sq::session s{db};
  const auto found = s.query(posts).with(posts.comments).order_by(posts.title).all();
  const sq::ref<comment> kept = found[0]->comments[0];
  found[0]->comments.remove(kept);
  EXPECT_EQ(found[0]->comments.size(), 1U);
  s.add(kept);
  s.commit();
  EXPECT_EQ(found[0]->comments.size(), 2U);
}

}  // namespace
