// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/orm/collect.hpp>

namespace {

using namespace blog;
using testing::ElementsAre;

class integration_collect : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_collect, every_database, name_of_database);

TEST_P(integration_collect, nests_rows_in_the_rows_that_they_belong_to) {
  const auto rows = db.execute(sq::select(users, sq::collect(users.posts / posts.comments)).order_by(users.id));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows.rowcount(), 2);
  std::vector<std::string> seen;
  for (const auto& [user, written] : rows) {
    seen.push_back(user.name);
    for (const auto& [post, remarks] : written) {
      seen.push_back(post.title);
      for (const auto& each : remarks) seen.push_back(each.text + std::to_string(each.number));
    }
  }
  EXPECT_THAT(seen, ElementsAre("Ada", "a", "a1", "a2", "b", "b1", "b2", "c", "c1", "c2", "Ben"));
}

TEST_P(integration_collect, fields_are_found_by_entity_and_relation) {
  const auto ada =
      db.execute(sq::select(users, sq::collect(users.posts / posts.comments)).where(users.name == "Ada")).one();
  EXPECT_EQ(ada[users].name, "Ada");
  EXPECT_EQ(ada[users.posts][1][posts].title, "b");
  EXPECT_EQ(ada[users.posts][1][posts.comments][0].text, "b");
}

TEST_P(integration_collect, a_reference_is_the_row_or_an_optional_one) {
  db.execute(sq::update(posts).set(posts.editor_id = std::nullopt).where(posts.title == "c"));
  const auto rows =
      db.execute(sq::select(posts, sq::collect(posts.author / users.edited, posts.editor)).order_by(posts.id)).all();
  ASSERT_EQ(rows.size(), 3U);
  for (const auto& each : rows) {
    EXPECT_EQ(each[posts.author][users].name, "Ada") << "whatever number of rows reference her";
    EXPECT_EQ(each[posts.author][users.edited].size(), 0U);
  }
  EXPECT_EQ(rows[0][posts.editor]->name, "Ben");
  EXPECT_FALSE(rows[2][posts.editor]);
}

TEST_P(integration_collect, has_one_is_optional) {
  const auto ada = db.execute(sq::select(users.id).where(users.name == "Ada")).scalar();
  db.execute(sq::insert_into(profiles).set(profiles.user_id = ada, profiles.text = "hers"));
  const auto rows = db.execute(sq::select(users, sq::collect(users.profile / profiles.owner)).order_by(users.id)).all();
  ASSERT_TRUE(rows[0][users.profile]);
  EXPECT_EQ((*rows[0][users.profile])[profiles].text, "hers");
  EXPECT_EQ((*rows[0][users.profile])[profiles.owner].name, "Ada");
  EXPECT_FALSE(rows[1][users.profile]);
}

TEST_P(integration_collect, goes_down_a_table_that_references_itself) {
  sq::session s{db};
  const auto root = s.add<topic>({.title = "root"});
  const auto branch = s.make<topic>({.title = "branch"});
  root->children.add(branch);
  branch->children.add(s.make<topic>({.title = "leaf"}));
  s.commit();
  const auto found = db.execute(sq::select(topics, sq::collect(topics.children / topics.children / topics.parent))
                                    .where(topics.parent_id.is_null()))
                         .one();
  EXPECT_EQ(found[topics].title, "root");
  const auto& below = found[topics.children][0];
  EXPECT_EQ(below[topics].title, "branch");
  EXPECT_EQ(below[topics.children][0][topics].title, "leaf");
  EXPECT_EQ(below[topics.children][0][topics.parent]->title, "branch");
}

TEST_P(integration_collect, keeps_every_value_as_it_is) {
  constexpr std::int64_t odd = (std::int64_t{1} << 53) + 1;
  db.execute(sq::insert_into(users).set(users.id = odd, users.name = "\"'{},\\\n\xE2\x82\xAC",
                                        users.email = std::nullopt, users.score = 0.1 + 0.2));
  db.execute(sq::insert_into(posts).set(posts.author_id = odd, posts.title = ""));
  const auto row = db.execute(sq::select(posts, sq::collect(posts.author)).where(posts.title == "")).one();
  EXPECT_EQ(row[posts.author].id, odd);
  EXPECT_EQ(row[posts.author].name, "\"'{},\\\n\xE2\x82\xAC");
  EXPECT_EQ(row[posts.author].email, std::nullopt);
  EXPECT_EQ(row[posts.author].score, 0.1 + 0.2);
}

}  // namespace
