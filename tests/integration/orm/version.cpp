// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>
#include <string>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::HasSubstr;

/// A user with a profile, which was read before another program changes it.
template <class Kind>
class integration_version : public blog_test<Kind> {
 protected:
  void SetUp() override {
    blog_test<Kind>::SetUp();
    sq::session s{this->db};
    const auto ada = s.template add<user>({.name = "Ada"});
    ada->profile = s.template make<profile>({.text = "mathematician"});
    s.commit();
  }
  void change_elsewhere() {
    this->db.execute(
        sq::update(profiles).set(profiles.text = "countess", profiles.version = profiles.version + 1).all_rows());
  }
};
TYPED_TEST_SUITE(integration_version, every_engine);

TYPED_TEST(integration_version, counts_what_is_written) {
  sq::session s{this->db};
  const auto found = s.query(profiles).one();
  EXPECT_EQ(found->version, 1);
  s.commit();
  EXPECT_EQ(found->version, 1);
  found->text = "countess";
  s.commit();
  EXPECT_EQ(found->version, 2);
}

TYPED_TEST(integration_version, refuses_to_overwrite_what_it_has_not_read) {
  sq::session s{this->db};
  const auto found = s.query(profiles).one();
  s.commit();
  this->change_elsewhere();
  found->text = "poet";
  try {
    s.commit();
    FAIL();
  } catch (const sq::stale_data& stale) {
    EXPECT_THAT(stale.what(), HasSubstr("blog_profiles"));
  }
  s.rollback();
  EXPECT_EQ(found->text, "countess");
  found->text = "poet";
  s.commit();
  EXPECT_EQ(found->version, 3);
}

TYPED_TEST(integration_version, refuses_to_delete_what_it_has_not_read) {
  sq::session s{this->db};
  const auto found = s.query(profiles).one();
  s.commit();
  this->change_elsewhere();
  s.remove(found);
  EXPECT_THROW(s.commit(), sq::stale_data);
  s.rollback();
  EXPECT_EQ(this->db.execute(sq::select(profiles.text)).scalar(), "countess");
}

TYPED_TEST(integration_version, checks_the_one_that_was_read_whatever_was_assigned) {
  sq::session s{this->db};
  const auto found = s.query(profiles).one();
  found->version = 7;
  EXPECT_FALSE(s.is_modified(found));
  found->text = "poet";
  s.commit();
  EXPECT_EQ(found->version, 2);
}

TYPED_TEST(integration_version, one_that_was_rolled_back_does_not_keep_the_row) {
  sq::session s{this->db};
  const auto found = s.query(profiles).one();
  found->text = "poet";
  s.flush();
  s.rollback();
  s.remove(found);
  s.commit();
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(profiles)).scalar(), 0);
}

}  // namespace
