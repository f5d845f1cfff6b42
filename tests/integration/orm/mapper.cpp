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

template <class Kind>
class integration_mapper : public written_blog_test<Kind> {};
TYPED_TEST_SUITE(integration_mapper, every_engine);

TYPED_TEST(integration_mapper, trees_are_inserted_from_their_roots) {
  sq::session s{this->db};
  const auto leaf = s.template add<topic>({.title = "leaf"});
  const auto branch = s.template make<topic>({.title = "branch"});
  const auto root = s.template make<topic>({.title = "root"});
  branch->children.add(leaf);
  leaf->parent->parent = root;
  s.commit();
  EXPECT_EQ(leaf->parent_id, branch->id);
  EXPECT_EQ(branch->parent_id, root->id);
  sq::session other{this->db};
  const auto found =
      other.query(topics).where(topics.parent_id.is_null()).with(topics.children / topics.children).one();
  EXPECT_EQ(found->children[0]->children[0]->title, "leaf");
}

TYPED_TEST(integration_mapper, circles_are_closed_by_an_update) {
  sq::session s{this->db};
  const auto left = s.template add<topic>({.title = "left"});
  const auto right = s.template make<topic>({.title = "right"});
  left->parent = right;
  right->parent = left;
  s.commit();
  EXPECT_EQ(left->parent_id, right->id);
  EXPECT_EQ(right->parent_id, left->id);
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(topics).where(topics.parent_id.is_null())).scalar(), 0);
}

TYPED_TEST(integration_mapper, deletes_as_many_as_there_are) {
  sq::session s{this->db};
  const auto found = s.query(posts).where(posts.title == "a").with(posts.comments).one();
  for (int number = 3; number <= 17'000; ++number)
    found->comments.add(s.template make<comment>({.number = number, .text = "more"}));
  s.flush();
  s.remove(found);
  s.commit();
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(comments)).scalar(), 4);
}

}  // namespace
