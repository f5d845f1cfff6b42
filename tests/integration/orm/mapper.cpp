// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

using namespace blog;

class integration_mapper : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_mapper, every_database, name_of_database);

TEST_P(integration_mapper, trees_are_inserted_from_their_roots) {
  sq::session s{db};
  const auto leaf = s.add<topic>({.title = "leaf"});
  const auto branch = s.make<topic>({.title = "branch"});
  const auto root = s.make<topic>({.title = "root"});
  branch->children.add(leaf);
  leaf->parent->parent = root;
  s.commit();
  EXPECT_EQ(leaf->parent_id, branch->id);
  EXPECT_EQ(branch->parent_id, root->id);
  sq::session other{db};
  const auto found =
      other.query(topics).where(topics.parent_id.is_null()).with(topics.children / topics.children).one();
  EXPECT_EQ(found->children[0]->children[0]->title, "leaf");
}

TEST_P(integration_mapper, circles_are_closed_by_an_update) {
  sq::session s{db};
  const auto left = s.add<topic>({.title = "left"});
  const auto right = s.make<topic>({.title = "right"});
  left->parent = right;
  right->parent = left;
  s.commit();
  EXPECT_EQ(left->parent_id, right->id);
  EXPECT_EQ(right->parent_id, left->id);
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(topics).where(topics.parent_id.is_null())).scalar(), 0);
}

}  // namespace
