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

class integration_object_writer : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_object_writer, every_database, name_of_database);

TEST_P(integration_object_writer, deletes_as_many_as_there_are) {
  sq::session s{db};
  const auto found = s.query(posts).where(posts.title == "a").with(posts.comments).one();
  for (int number = 3; number <= 17'000; ++number)
    found->comments.add(s.make<comment>({.number = number, .text = "more"}));
  s.flush();
  s.remove(found);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(comments)).scalar(), 4);
}

TEST_P(integration_object_writer, updates_what_has_changed_alike_by_one_statement) {
  sq::session s{db};
  const auto found = s.query(posts).order_by(posts.title).all();
  const auto ben = s.query(users).where(users.name == "Ben").one();
  found[0]->title += "!";
  found[1]->editor.reset();
  found[2]->title += "?";
  const auto before = s.statistics().statements;
  s.commit();
  EXPECT_EQ(s.statistics().statements, before + 2);
  EXPECT_EQ(found[0]->title, "a!");
  s.expire_all();
  EXPECT_EQ(found[0]->title, "a!");
  EXPECT_EQ(found[2]->title, "c?");
  EXPECT_EQ(found[0]->editor_id, ben->id);
  EXPECT_EQ(found[1]->editor_id, std::nullopt);
}

TEST_P(integration_object_writer, gives_on_a_unique_value_in_the_order_of_keys) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  const auto ben = s.query(users).where(users.name == "Ben").one();
  ada->name = "Eve";
  ben->name = "Ada";
  s.commit();
  EXPECT_THAT(db.execute(sq::select(users.name).order_by(users.id)).scalars(), ElementsAre("Eve", "Ada"));
}

}  // namespace
