// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::ElementsAre;

/// Ada has written two posts, Ben one, Cyd none.
class integration_path : public blog_test {
 protected:
  void SetUp() override {
    blog_test::SetUp();
    sq::session s{db};
    const auto ada = s.add<user>({.name = "Ada"});
    const auto ben = s.add<user>({.name = "Ben"});
    s.add<user>({.name = "Cyd"});
    ada->posts.add(s.make<post>({.title = "On C++"}));
    ada->posts.add(s.make<post>({.title = "On looms"}));
    ben->posts.add(s.make<post>({.title = "On time"}));
    s.commit();
  }
  template <class Query>
  std::vector<std::string> names(const Query& query) {
    std::vector<std::string> found;
    for (const auto& each : query.order_by(users.name).all()) found.push_back(each->name);
    return found;
  }
};
INSTANTIATE_TEST_SUITE_P(on, integration_path, every_database, name_of_database);

TEST_P(integration_path, joins_without_a_condition) {
  sq::session s{db};
  EXPECT_THAT(names(s.query(users).join(users.posts).where(posts.title == "On time")), ElementsAre("Ben"));
  const auto titles = s.execute(sq::select(posts.title)
                                    .from(users)
                                    .join(posts, users.posts.on())
                                    .where(users.name == "Ada")
                                    .order_by(posts.title))
                          .scalars();
  EXPECT_THAT(titles, ElementsAre("On C++", "On looms"));
}

TEST_P(integration_path, joins_in_a_statement_of_rows) {
  const auto written = db.execute(sq::select(users.name, posts.title).from(users).join(users.posts)).all();
  EXPECT_EQ(written.size(), 3U);
  const auto everyone =
      db.execute(
            sq::select(users.name, posts.title).from(users).left_join(users.posts).order_by(users.name, posts.title))
          .all();
  ASSERT_EQ(everyone.size(), 4U);
  EXPECT_EQ(everyone[0].get<"title">(), "On C++");
  EXPECT_EQ(everyone[3].get<"title">(), std::nullopt);
}

TEST_P(integration_path, asks_whether_there_is_any_or_none) {
  sq::session s{db};
  EXPECT_THAT(names(s.query(users).where(users.posts.any(posts.title.like("%C++%")))), ElementsAre("Ada"));
  EXPECT_THAT(names(s.query(users).where(users.posts.any())), ElementsAre("Ada", "Ben"));
  EXPECT_THAT(names(s.query(users).where(users.posts.none())), ElementsAre("Cyd"));
  EXPECT_THAT(names(s.query(users).where(users.posts.none(posts.title == "On time"))), ElementsAre("Ada", "Cyd"));
  EXPECT_EQ(s.query(posts).where(posts.author.any(users.name == "Ben")).one()->title, "On time");
}

TEST_P(integration_path, counts) {
  sq::session s{db};
  EXPECT_THAT(names(s.query(users).where(users.posts.count() == 2)), ElementsAre("Ada"));
  EXPECT_THAT(
      s.execute(sq::select(users.posts.count(posts.title != "On C++")).from(users).order_by(users.name)).scalars(),
      ElementsAre(1, 1, 0));
}

}  // namespace
