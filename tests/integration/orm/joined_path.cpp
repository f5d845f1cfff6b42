// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>
#include <iterator>

namespace {

using namespace blog;

/// Ada has written a, b and c, which Ben has edited; each has two comments. Ben has a profile.
class integration_joined_path : public written_blog_test {
 protected:
  void SetUp() override {
    written_blog_test::SetUp();
    sq::session s{db};
    const auto ben = s.query(users).where(users.name == "Ben").with(users.profile).one();
    ben->profile = s.make<profile>({.text = "Editor"});
    s.commit();
  }
};
INSTANTIATE_TEST_SUITE_P(on, integration_joined_path, every_database, name_of_database);

TEST_P(integration_joined_path, reads_what_is_referenced_in_the_same_statement) {
  sq::session s{db};
  const auto found =
      s.query(posts).order_by(posts.title).with(sq::joined(posts.author), sq::joined(posts.editor)).all();
  EXPECT_EQ(s.statistics().statements, 1);
  ASSERT_EQ(found.size(), 3U);
  for (const auto& each : found) {
    EXPECT_EQ(each->author->name, "Ada");
    EXPECT_EQ(each->editor->name, "Ben");
  }
  EXPECT_EQ(found[0]->author.get(), found[1]->author.get());
  EXPECT_EQ(s.statistics().statements, 1);
}

TEST_P(integration_joined_path, knows_what_references_none) {
  sq::session s{db};
  const auto found = s.query(posts).with(sq::joined(posts.subject)).all();
  EXPECT_EQ(s.statistics().statements, 1);
  for (const auto& each : found) {
    EXPECT_TRUE(each->subject.is_loaded());
    EXPECT_FALSE(each->subject.get());
  }
}

TEST_P(integration_joined_path, reads_the_one_that_references_an_object) {
  sq::session s{db};
  const auto found = s.query(users).order_by(users.name).with(sq::joined(users.profile)).all();
  EXPECT_EQ(s.statistics().statements, 1);
  EXPECT_FALSE(found[0]->profile);
  EXPECT_EQ(found[1]->profile->text, "Editor");
  EXPECT_EQ(found[1]->profile->owner.get(), found[1]);
  EXPECT_EQ(s.statistics().statements, 1);
}

TEST_P(integration_joined_path, goes_on_by_joins) {
  sq::session s{db};
  const auto found =
      s.query(posts).order_by(posts.title).with(sq::joined(posts.editor / users.profile), posts.comments).all();
  EXPECT_EQ(s.statistics().statements, 2);
  EXPECT_EQ(found[2]->editor->profile->text, "Editor");
  EXPECT_EQ(found[2]->comments.size(), 2U);
}

TEST_P(integration_joined_path, goes_on_by_statements) {
  sq::session s{db};
  const auto comment =
      s.query(comments).order_by(comments.post_id).with(sq::joined(comments.of / posts.author) / users.posts).first();
  EXPECT_EQ(s.statistics().statements, 2);
  EXPECT_EQ(comment->of->author->posts.size(), 3U);
}

TEST_P(integration_joined_path, joins_a_relation_once_that_two_paths_begin_with) {
  sq::session s{db};
  const auto found = s.query(posts)
                         .with(sq::joined(posts.author), sq::joined(posts.author / users.profile))
                         .with(sq::joined(posts.author));
  (void)found.all();
  EXPECT_EQ(s.statistics().statements, 1);
}

TEST_P(integration_joined_path, leaves_the_rows_and_their_order_as_they_are) {
  sq::session s{db};
  const auto found = s.query(posts)
                         .with(sq::joined(posts.author))
                         .where(posts.title > "a")
                         .order_by(posts.title.desc())
                         .limit(1)
                         .offset(1)
                         .all();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]->title, "b");
  // The names of the join are its own: conditions are over what was joined by name.
  EXPECT_EQ(s.query(posts).join(posts.author).with(sq::joined(posts.author)).where(users.name == "Ada").all().size(),
            3U);
  EXPECT_EQ(s.query(posts).with(sq::joined(posts.editor)).join(posts.author).where(users.name == "Ben").all().size(),
            0U);
}

TEST_P(integration_joined_path, follows_a_tree) {
  {
    sq::session s{db};
    const auto root = s.add<topic>({.title = "root"});
    const auto child = s.make<topic>({.title = "child"});
    root->children.add(child);
    child->children.add(s.make<topic>({.title = "grandchild"}));
    s.commit();
  }
  sq::session s{db};
  const auto leaf =
      s.query(topics).where(topics.title == "grandchild").with(sq::joined(topics.parent / topics.parent)).one();
  EXPECT_EQ(leaf->parent->parent->title, "root");
  EXPECT_EQ(s.statistics().statements, 1);
}

TEST_P(integration_joined_path, keeps_what_was_changed_in_memory) {
  sq::session s{db, {.autoflush = false}};
  const auto ben = s.query(users).where(users.name == "Ben").one();
  const auto ada = s.query(users).where(users.name == "Ada").one();
  ben->age = 50;
  const auto a = s.query(posts).where(posts.title == "a").one();
  a->editor = ada;
  EXPECT_EQ(s.query(posts).where(posts.title == "a").with(sq::joined(posts.editor)).one(), a);
  EXPECT_EQ(a->editor.get(), ada);
  EXPECT_EQ(ben->age, 50);
  EXPECT_TRUE(s.is_modified(ben));
}

TEST_P(integration_joined_path, lists_an_object_once_whose_owner_comes_more_often) {
  sq::session s{db};
  const auto found = s.query(posts).order_by(posts.title).with(sq::joined(posts.editor / users.profile)).all();
  const auto& profile = found[0]->editor->profile;
  EXPECT_EQ(std::distance(profile.begin(), profile.end()), 1);
  EXPECT_EQ(s.statistics().statements, 1);
}

TEST_P(integration_joined_path, can_be_read_again) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").with(users.profile).one();
  ada->profile = s.make<profile>({.text = "mathematician"});
  s.commit();
  sq::session other{db};
  for (int round = 0; round < 2; ++round) {
    const auto found = other.query(users).with(sq::joined(users.profile)).order_by(users.name).all();
    EXPECT_EQ(found[0]->profile->text, "mathematician");
  }
}

}  // namespace
