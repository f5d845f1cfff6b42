// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>
#include <integration/orm/tagged.hpp>
#include <string>
#include <vector>

namespace {

using namespace blog;

/// What a session knows of rows that a statement has written beside it.
class integration_written_tables : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_written_tables, orm_test::every_database, orm_test::name_of_database);

TEST_P(integration_written_tables, an_update_expires_the_objects_of_its_table) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  const auto a = s.query(posts).where(posts.title == "a").one();
  EXPECT_EQ(s.execute(sq::update(users).set(users.age = users.age + 1).all_rows()).rowcount(), 2);
  const auto before = s.statistics().statements;
  EXPECT_EQ(ada->age, 19);
  EXPECT_EQ(s.statistics().statements, before + 1);
  EXPECT_EQ(a->title, "a");
  EXPECT_EQ(s.statistics().statements, before + 1) << "posts were not written";
}

TEST_P(integration_written_tables, what_was_changed_is_written_first) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  ada->age = 30;
  s.execute(sq::update(users).set(users.age = users.age + 1).all_rows());
  EXPECT_EQ(ada->age, 31);
}

TEST_P(integration_written_tables, or_the_statement_is_refused) {
  sq::session s{db, {.autoflush = false}};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  ada->age = 30;
  EXPECT_THROW(s.execute(sq::update(users).set(users.age = 1).all_rows()), sq::error);
  s.execute(sq::delete_from(comments).all_rows());
  s.flush();
  s.execute(sq::update(users).set(users.age = users.age + 1).all_rows());
  EXPECT_EQ(ada->age, 31);
}

TEST_P(integration_written_tables, a_delete_leaves_no_object) {
  sq::session s{db};
  const auto a = s.query(posts).where(posts.title == "a").with(posts.comments).one();
  s.execute(sq::delete_from(comments).where(comments.post_id == a->id));
  EXPECT_FALSE(a->comments.is_loaded());
  (void)s.query(posts).with(posts.comments).all();
  EXPECT_TRUE(a->comments.empty());
  EXPECT_FALSE(s.get_or_none<comment>(a->id, 1));
}

TEST_P(integration_written_tables, collections_are_read_again_where_rows_are_new) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").with(users.posts, users.profile).one();
  const std::vector<sq::insertable<posts_schema>> more{{.author_id = ada->id, .title = "d"},
                                                       {.author_id = ada->id, .title = "e"}};
  EXPECT_EQ(s.bulk_insert(posts, more), 2);
  EXPECT_FALSE(ada->posts.is_loaded());
  EXPECT_TRUE(ada->profile.is_loaded());
  (void)s.query(users).with(users.posts).all();
  EXPECT_EQ(ada->posts.size(), 5U);
}

TEST_P(integration_written_tables, what_failed_forgets_nothing) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").with(users.posts).one();
  EXPECT_THROW(s.execute(sq::delete_from(users).where(users.id == ada->id)), sq::foreign_key_violation);
  EXPECT_TRUE(ada->posts.is_loaded());
}

/// The database deletes what references a person who goes.
class integration_written_with_them : public tagged::tagged_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_written_with_them, orm_test::every_database, orm_test::name_of_database);

TEST_P(integration_written_with_them, are_found_behind_the_reference) {
  sq::session s{db};
  const auto ada = s.add<tagged::person>({.name = "Ada"});
  ada->follows.add(s.make<tagged::person>({.name = "Ben"}));
  s.commit();
  s.execute(sq::delete_from(tagged::people).where(tagged::people.name == "Ben"));
  EXPECT_FALSE(ada->follows.is_loaded());
  (void)s.query(tagged::people).with(tagged::people.follows).all();
  EXPECT_TRUE(ada->follows.empty());
}

TEST_P(integration_written_with_them, pairs_are_read_again_where_a_statement_has_written_them) {
  sq::session s{db};
  const auto a = page_called(s, "a");
  (void)s.query(tagged::pages).with(tagged::pages.tags).all();
  EXPECT_EQ(names(a), "xy");
  s.execute(sq::delete_from(tagged::taggings).all_rows());
  EXPECT_FALSE(a->tags.is_loaded());
  (void)s.query(tagged::pages).with(tagged::pages.tags).all();
  EXPECT_EQ(names(a), "");
}

}  // namespace
