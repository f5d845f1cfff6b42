// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/tagged.hpp>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>

namespace {

using namespace tagged;

/// What becomes of pairs around transactions, and of objects that come and go.
class integration_link_changes : public tagged_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_link_changes, every_database, name_of_database);

TEST_P(integration_link_changes, are_forgotten_by_a_rollback) {
  sq::session s{db};
  const auto all = s.query(pages).order_by(pages.title).with(pages.tags).all();
  all[1]->tags.add(all[0]->tags[0]);
  s.flush();
  all[0]->tags.remove(all[0]->tags[1]);
  s.rollback();
  EXPECT_EQ(s.pending(), 0U);
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by");
  EXPECT_EQ(names(s.query(pages).where(pages.title == "a").with(pages.tags).one()), "xy");
}

TEST_P(integration_link_changes, of_new_objects_outlive_a_rollback) {
  sq::session s{db};
  const auto x = tag_called(s, "x");
  const auto c = s.add<page>({.title = "c"});
  const auto z = s.make<tag>({.name = "z"});
  c->tags.add(x);
  c->tags.add(z);
  s.flush();
  s.rollback();
  EXPECT_EQ(names(c), "xz");
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by") << "new again, and not added";
  s.add(c);
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by cx cz");
}

TEST_P(integration_link_changes, are_undone_to_a_savepoint) {
  sq::session s{db};
  const auto all = s.query(pages).order_by(pages.title).with(pages.tags).all();
  const auto x = all[0]->tags[0];
  all[1]->tags.add(x);
  EXPECT_THROW(s.savepoint([&] {
    all[0]->tags.remove(x);
    throw std::runtime_error("undone");
  }),
               std::runtime_error);
  s.commit();
  EXPECT_EQ(pairs(), "ax ay bx by");
}

TEST_P(integration_link_changes, go_with_an_object_that_is_let_go) {
  sq::session s{db};
  const auto b = page_called(s, "b");
  const auto z = s.make<tag>({.name = "z"});
  b->tags.add(z);
  b->tags.add(tag_called(s, "x"));
  s.rollback();
  b->tags.add(z);
  s.expunge(z);
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by");
}

TEST_P(integration_link_changes, of_a_new_object_that_is_removed_are_not_written) {
  sq::session s{db};
  const auto b = s.query(pages).where(pages.title == "b").with(pages.tags).one();
  const auto z = s.make<tag>({.name = "z"});
  b->tags.add(z);
  s.remove(z);
  EXPECT_EQ(names(b), "y");
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by");
  s.add(z);
  EXPECT_EQ(names(b), "yz");
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by bz");
}

TEST_P(integration_link_changes, of_an_object_that_is_removed_are_not_written) {
  sq::session s{db};
  const auto all = s.query(pages).order_by(pages.title).with(pages.tags).all();
  const auto x = all[0]->tags[0];
  all[1]->tags.add(x);
  s.remove(x);
  s.commit();
  EXPECT_EQ(names(all[1]), "y");
  EXPECT_EQ(pairs(), "ay by");
  EXPECT_THROW(all[1]->tags.add(x), sq::error);
}

TEST_P(integration_link_changes, keep_an_object_that_was_to_be_removed) {
  sq::session s{db};
  const auto b = page_called(s, "b");
  const auto x = tag_called(s, "x");
  s.remove(x);
  b->tags.add(x);
  s.commit();
  EXPECT_EQ(pairs(), "ax ay bx by");
}

TEST_P(integration_link_changes, are_known_to_what_is_loaded_before_they_are_written) {
  sq::session s{db, {.autoflush = false}};
  const auto a = page_called(s, "a");
  const auto x = tag_called(s, "x");
  a->tags.remove(x);
  a->tags.add(s.make<tag>({.name = "z"}));
  (void)s.query(pages).with(pages.tags).all();
  EXPECT_EQ(names(a), "yz");
  s.commit();
  EXPECT_EQ(pairs(), "ay az by");
}

TEST_P(integration_link_changes, of_what_expires_are_lost) {
  sq::session s{db};
  const auto all = s.query(pages).order_by(pages.title).with(pages.tags / tags.pages).all();
  const auto x = all[0]->tags[0];
  all[1]->tags.add(x);
  s.expire(all[1]);
  EXPECT_EQ(x->pages.size(), 1U);
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by");
}

TEST_P(integration_link_changes, expire_the_objects_of_the_table_between) {
  sq::session s{db};
  const auto a = s.query(pages).where(pages.title == "a").with(pages.tags, pages.taggings).one();
  const auto of_x = a->taggings[0];
  a->tags.remove(a->tags[0]);
  s.commit();
  EXPECT_THROW((void)of_x->weight, sq::stale_data);
}

TEST_P(integration_link_changes, of_two_sessions_on_one_pair_are_one_row) {
  sq::session s{db};
  const auto b = s.query(pages).where(pages.title == "b").with(pages.tags).one();
  const auto x = tag_called(s, "x");
  s.commit();
  {
    sq::session other{db};
    page_called(other, "b")->tags.add(tag_called(other, "x"));
    other.commit();
  }
  b->tags.add(x);
  s.commit();
  EXPECT_EQ(pairs(), "ax ay bx by");
}

TEST_P(integration_link_changes, stay_within_a_session) {
  sq::session s{db};
  sq::session other{db};
  const auto x = tag_called(other, "x");
  other.commit();
  const auto b = page_called(s, "b");
  EXPECT_THROW(b->tags.add(x), sq::error);
  EXPECT_THROW(b->tags.add(nullptr), sq::error);
}

TEST_P(integration_link_changes, lose_no_change_of_an_object_of_the_table_between) {
  sq::session s{db};
  const auto a = s.query(pages).where(pages.title == "a").with(pages.tags, pages.taggings).one();
  const auto of_y = a->taggings[1];
  of_y->weight = 7;
  a->tags.remove(a->tags[0]);
  a->tags.add(s.make<tag>({.name = "z"}));
  s.commit();
  EXPECT_EQ(of_y->weight, 7);
  EXPECT_FALSE(a->taggings.is_loaded()) << "it has another one now";
}

TEST_P(integration_link_changes, of_what_is_not_saved_are_not_pending) {
  sq::session s{db};
  s.make<page>({.title = "c"})->tags.add(s.make<tag>({.name = "z"}));
  EXPECT_EQ(s.pending(), 0U);
  s.add<page>({.title = "d"})->tags.add(tag_called(s, "x"));
  EXPECT_EQ(s.pending(), 1U) << "the page was written before the query";
}

}  // namespace
