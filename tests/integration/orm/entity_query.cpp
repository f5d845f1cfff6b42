// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::ElementsAre;
using testing::HasSubstr;

class integration_entity_query : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_entity_query, every_database, name_of_database);

TEST_P(integration_entity_query, has_the_clauses_of_a_select) {
  sq::session s{db};
  const auto titles = [](const auto& query) {
    std::vector<std::string> found;
    for (const auto& each : query.all()) found.push_back(each->title);
    return found;
  };
  const auto by_title = s.query(posts).order_by(posts.title.desc());
  EXPECT_THAT(titles(by_title), ElementsAre("c", "b", "a"));
  EXPECT_THAT(titles(by_title.limit(1).offset(1)), ElementsAre("b"));
  EXPECT_THAT(titles(by_title.where(posts.title != "b").where_if(false, posts.title == "x")), ElementsAre("c", "a"));
  EXPECT_THAT(titles(by_title.join(users, users.id == posts.author_id).where(users.name == "Ben")), ElementsAre());
}

TEST_P(integration_entity_query, gives_one_where_there_is_one) {
  sq::session s{db};
  EXPECT_EQ(s.query(users).where(users.name == "Ada").one()->name, "Ada");
  EXPECT_THROW((void)s.query(users).where(users.name == "Eve").one(), sq::error);
  EXPECT_THROW((void)s.query(users).one(), sq::error);
  EXPECT_FALSE(s.query(users).where(users.name == "Eve").one_or_none());
  EXPECT_THROW((void)s.query(users).one_or_none(), sq::error);
  EXPECT_EQ(s.query(users).order_by(users.name).first()->name, "Ada");
  EXPECT_FALSE(s.query(users).where(users.name == "Eve").first());
}

TEST_P(integration_entity_query, gives_an_object_once_that_a_join_has_found_often) {
  sq::session s{db};
  EXPECT_EQ(s.query(users).join(users.posts).all().size(), 1U);
  EXPECT_EQ(s.query(users).join(users.posts).one()->name, "Ada");
}

TEST_P(integration_entity_query, gives_the_first_of_a_page) {
  sq::session s{db};
  EXPECT_EQ(s.query(posts).order_by(posts.title).limit(2).offset(1).first()->title, "b");
  EXPECT_EQ(s.query(posts).order_by(posts.title).first()->title, "a");
}

}  // namespace
