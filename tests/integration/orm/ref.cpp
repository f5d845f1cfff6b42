// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>
#include <string>
#include <utility>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::ElementsAre;
using testing::HasSubstr;

class integration_ref : public blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_ref, every_database, name_of_database);

TEST_P(integration_ref, may_be_empty) {
  const sq::ref<user> none;
  EXPECT_FALSE(none);
  EXPECT_THROW((void)none->name, sq::error);
  EXPECT_EQ(none, sq::ref<user>(nullptr));
}

TEST_P(integration_ref, is_of_one_object_however_it_is_copied) {
  sq::session s{db};
  const auto ada = s.add<user>({.name = "Ada"});
  auto copy = ada;
  auto moved = std::move(copy);
  EXPECT_EQ(moved, ada);
  moved->age = 36;
  EXPECT_EQ(ada->age, 36);
  moved = s.add<user>({.name = "Ben"});
  EXPECT_NE(moved, ada);
}

TEST_P(integration_ref, keeps_an_object_that_its_session_has_let_go) {
  sq::session s{db};
  auto ada = s.add<user>({.name = "Ada"});
  s.commit();
  s.expunge(ada);
  EXPECT_EQ(ada->name, "Ada");
  EXPECT_NE((s.get<user>(ada->id)), ada);
}

}  // namespace
