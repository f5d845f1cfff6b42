// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <limits>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::HasSubstr;

/// A user with a profile, which was read before another program changes it.
class integration_version : public blog_test {
 protected:
  void SetUp() override {
    blog_test::SetUp();
    sq::session s{db};
    const auto ada = s.add<user>({.name = "Ada"});
    ada->profile = s.make<profile>({.text = "mathematician"});
    s.commit();
  }
  void change_elsewhere() {
    db.execute(
        sq::update(profiles).set(profiles.text = "countess", profiles.version = profiles.version + 1).all_rows());
  }
};
INSTANTIATE_TEST_SUITE_P(on, integration_version, every_database, name_of_database);

TEST_P(integration_version, counts_what_is_written) {
  sq::session s{db};
  const auto found = s.query(profiles).one();
  EXPECT_EQ(found->version, 1);
  s.commit();
  EXPECT_EQ(found->version, 1);
  found->text = "countess";
  s.commit();
  EXPECT_EQ(found->version, 2);
}

TEST_P(integration_version, refuses_to_overwrite_what_it_has_not_read) {
  sq::session s{db};
  const auto found = s.query(profiles).one();
  s.commit();
  change_elsewhere();
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

TEST_P(integration_version, refuses_to_delete_what_it_has_not_read) {
  sq::session s{db};
  const auto found = s.query(profiles).one();
  s.commit();
  change_elsewhere();
  s.remove(found);
  EXPECT_THROW(s.commit(), sq::stale_data);
  s.rollback();
  EXPECT_EQ(db.execute(sq::select(profiles.text)).scalar(), "countess");
}

TEST_P(integration_version, checks_the_one_that_was_read_whatever_was_assigned) {
  sq::session s{db};
  const auto found = s.query(profiles).one();
  found->version = 7;
  EXPECT_FALSE(s.is_modified(found));
  found->text = "poet";
  s.commit();
  EXPECT_EQ(found->version, 2);
}

TEST_P(integration_version, one_that_was_rolled_back_does_not_keep_the_row) {
  sq::session s{db};
  const auto found = s.query(profiles).one();
  found->text = "poet";
  s.flush();
  s.rollback();
  s.remove(found);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(profiles)).scalar(), 0);
}

TEST_P(integration_version, the_last_one_is_not_counted_on) {
  db.execute(sq::update(profiles).set(profiles.version = std::numeric_limits<std::int32_t>::max()).all_rows());
  sq::session s{db};
  const auto found = s.query(profiles).one();
  found->text = "poet";
  try {
    s.commit();
    FAIL();
  } catch (const sq::error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("blog_profiles has the last version"));
  }
  s.rollback();
  EXPECT_EQ(found->text, "mathematician");
}

/// Three users with profiles, of whom the second one's is changed elsewhere.
class integration_version_of_several : public blog_test {
 protected:
  void SetUp() override {
    blog_test::SetUp();
    sq::session s{db};
    for (const char* const name : {"a", "b", "c"})
      s.add<user>({.name = name})->profile = s.make<profile>({.text = name});
    s.commit();
  }
};
INSTANTIATE_TEST_SUITE_P(on, integration_version_of_several, every_database, name_of_database);

TEST_P(integration_version_of_several, counts_each_in_one_statement) {
  sq::session s{db};
  const auto found = s.query(profiles).order_by(profiles.user_id).all();
  for (const auto& each : found) each->text += "!";
  const auto before = s.statistics().statements;
  s.commit();
  EXPECT_EQ(s.statistics().statements, before + 1);
  for (const auto& each : found) EXPECT_EQ(each->version, 2);
  EXPECT_EQ(db.execute(sq::select(profiles.text).where(profiles.version == 2)).size(), 3U);
}

TEST_P(integration_version_of_several, refuses_all_where_one_was_changed) {
  sq::session s{db};
  const auto found = s.query(profiles).order_by(profiles.user_id).all();
  s.commit();
  const auto second = found[1]->user_id;
  db.execute(sq::update(profiles).set(profiles.version = profiles.version + 1).where(profiles.user_id == second));
  for (const auto& each : found) each->text += "!";
  try {
    s.commit();
    FAIL();
  } catch (const sq::stale_data& stale) {
    EXPECT_THAT(stale.what(), HasSubstr("blog_profiles with the key " + std::to_string(second)));
  }
  s.rollback();
  EXPECT_EQ(db.execute(sq::select(profiles.text).order_by(profiles.user_id)).scalars(),
            (std::vector<std::string>{"a", "b", "c"}));
}

}  // namespace
