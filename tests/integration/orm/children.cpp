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
class integration_children : public written_blog_test<Kind> {};
TYPED_TEST_SUITE(integration_children, every_engine);

TYPED_TEST(integration_children, children_that_are_owned_go_with_their_parent) {
  sq::session s{this->db};
  const auto post = s.query(posts).where(posts.title == "a").one();
  s.remove(post);
  s.commit();
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(comments)).scalar(), 4);
}

TYPED_TEST(integration_children, others_are_set_free_when_their_parent_goes) {
  sq::session s{this->db};
  s.remove(s.query(users).where(users.name == "Ben").one());
  s.commit();
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(posts).where(posts.editor_id.is_null())).scalar(), 3);
}

TYPED_TEST(integration_children, what_must_belong_to_somebody_keeps_its_parent) {
  sq::session s{this->db};
  s.remove(s.query(users).where(users.name == "Ada").one());
  EXPECT_THROW(s.commit(), sq::foreign_key_violation);
}

}  // namespace
