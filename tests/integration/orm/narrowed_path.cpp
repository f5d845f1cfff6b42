// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>
#include <stdexcept>
#include <string>

namespace {

using namespace blog;

/// Ada has written a, b and c, Ben d; each has two comments.
class integration_narrowed_path : public written_blog_test {
 protected:
  void SetUp() override {
    written_blog_test::SetUp();
    sq::session s{db};
    s.query(users).where(users.name == "Ben").one()->posts.add(s.make<post>({.title = "d"}));
    s.commit();
  }
  static std::string titles(const sq::ref<user>& of) {
    std::string found;
    for (const auto& each : of->posts) found += each->title;
    return found;
  }
};
INSTANTIATE_TEST_SUITE_P(on, integration_narrowed_path, every_database, name_of_database);

TEST_P(integration_narrowed_path, keeps_to_a_condition_and_an_order) {
  sq::session s{db};
  const auto found =
      s.query(users)
          .order_by(users.name)
          .with(users.posts.where(posts.title != "b").where(posts.title != "d").order_by(posts.title.desc()))
          .all();
  EXPECT_EQ(s.statistics().statements, 2);
  EXPECT_EQ(titles(found[0]), "ca");
  EXPECT_EQ(titles(found[1]), "");
}

TEST_P(integration_narrowed_path, takes_the_first_few_of_each_owner) {
  sq::session s{db};
  const auto found = s.query(users).order_by(users.name).with(users.posts.order_by(posts.title.desc()).limit(2)).all();
  EXPECT_EQ(s.statistics().statements, 2);
  EXPECT_EQ(titles(found[0]), "cb");
  EXPECT_EQ(titles(found[1]), "d");
  (void)s.query(users).with(users.posts.where(posts.title > "a").limit(1)).all();
  EXPECT_EQ(titles(found[0]), "b");
  (void)s.query(users).with(users.posts.limit(0)).all();
  EXPECT_EQ(titles(found[0]), "");
  EXPECT_THROW((void)users.posts.limit(-1), std::out_of_range);
}

TEST_P(integration_narrowed_path, goes_on_from_what_it_keeps) {
  sq::session s{db};
  const auto found =
      s.query(users)
          .where(users.name == "Ada")
          .with(users.posts.where(posts.title == "b") / posts.comments.order_by(comments.number.desc()).limit(1))
          .one();
  ASSERT_EQ(found->posts.size(), 1U);
  ASSERT_EQ(found->posts[0]->comments.size(), 1U);
  EXPECT_EQ(found->posts[0]->comments[0]->number, 2);
}

TEST_P(integration_narrowed_path, gives_way_to_the_whole_relation_and_to_another_choice) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").with(users.posts.where(posts.title == "b")).one();
  EXPECT_EQ(titles(ada), "b");
  (void)s.query(users).with(users.posts).all();
  EXPECT_EQ(titles(ada), "abc");
  (void)s.query(users).with(users.posts.where(posts.title == "c")).all();
  EXPECT_EQ(titles(ada), "c");
}

TEST_P(integration_narrowed_path, takes_nothing_from_what_is_removed) {
  sq::session s{db};
  const auto a = s.query(posts).where(posts.title == "a").with(posts.comments.limit(1)).one();
  EXPECT_EQ(a->comments.size(), 1U);
  s.remove(a);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(comments)).scalar(), 4);
}

TEST_P(integration_narrowed_path, is_told_what_is_added_to_it) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").with(users.posts.where(posts.title == "b")).one();
  ada->posts.add(s.make<post>({.title = "e"}));
  EXPECT_EQ(titles(ada), "be");
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(posts)).scalar(), 5);
}

}  // namespace
