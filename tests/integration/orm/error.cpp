// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>
#include <string>

#include <gmock/gmock.h>

#include <sequent/orm/error.hpp>

namespace {

using namespace blog;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// What it throws, as text.
template <class Thrown, class Work>
std::string message_of(Work&& work) {
  try {
    work();
  } catch (const Thrown& thrown) {
    return thrown.what();
  }
  return "(nothing)";
}

class integration_orm_error : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_orm_error, every_database, name_of_database);

TEST_P(integration_orm_error, not_loaded_names_both_tables_and_the_way_out) {
  sq::session s{db};
  const auto ada = s.query(users).where(users.name == "Ada").one();
  EXPECT_THAT(message_of<sq::not_loaded>([&] { (void)ada->posts.size(); }),
              AllOf(HasSubstr("blog_posts"), HasSubstr("blog_users"), HasSubstr(".with(")));
}

TEST_P(integration_orm_error, stale_data_names_the_table_and_the_key_but_no_value) {
  sq::session s{db};
  const auto eve = s.add<user>({.name = "Eve"});
  s.commit();
  db.execute(sq::delete_from(users).where(users.id == eve->id));
  eve->age = 40;
  EXPECT_THAT(message_of<sq::stale_data>([&] { s.flush(); }),
              AllOf(HasSubstr("blog_users"), HasSubstr("key " + std::to_string(eve->id)), Not(HasSubstr("Eve"))));
}

}  // namespace
