// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>
#include <string>

namespace {

using namespace blog;

class integration_object_list : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_object_list, every_database, name_of_database);

TEST_P(integration_object_list, has_many_each_once_in_their_order) {
  sq::session s{db};
  const auto found = s.query(posts).where(posts.title == "a").with(posts.comments).one();
  for (int number = 3; number <= 100; ++number)
    found->comments.add(s.make<comment>({.number = number, .text = "more"}));
  const sq::ref<comment> first = found->comments[0];
  const sq::ref<comment> last = found->comments[99];
  found->comments.add(last);
  EXPECT_EQ(found->comments.size(), 100U);
  found->comments.remove(first);
  found->comments.remove(last);
  EXPECT_EQ(found->comments.size(), 98U);
  EXPECT_FALSE(found->comments.contains(first) || found->comments.contains(last));
  found->comments.add(first);
  found->comments.add(first);
  ASSERT_EQ(found->comments.size(), 99U);
  for (std::size_t place = 0; place < 98; ++place)
    EXPECT_EQ(found->comments[place]->number, static_cast<int>(place) + 2);
  EXPECT_EQ(found->comments[98], first);
}

TEST_P(integration_object_list, of_a_copy_is_not_known) {
  sq::session s{db};
  const auto found = s.query(posts).where(posts.title == "a").with(posts.comments).one();
  const post copied = *found;
  EXPECT_EQ(copied.title, "a");
  EXPECT_FALSE(copied.comments.is_loaded());
  EXPECT_THROW((void)copied.comments.size(), sq::not_loaded);
}

TEST_P(integration_object_list, of_a_new_object_is_known_when_it_is_a_row) {
  sq::session s{db};
  const auto eve = s.add<user>({.name = "Eve"});
  s.commit();
  EXPECT_TRUE(eve->posts.empty());
  EXPECT_FALSE(eve->profile);
  s.execute(sq::insert_into(posts).set(posts.author_id = eve->id, posts.title = "d"));
  EXPECT_THROW((void)eve->posts.empty(), sq::not_loaded);
  const auto fay = s.add<user>({.name = "Fay"});
  s.commit();
  s.expire(fay);
  EXPECT_THROW((void)fay->posts.empty(), sq::not_loaded);
}

TEST_P(integration_object_list, forgets_one_that_was_added_when_many_had_become_few) {
  sq::session s{db};
  const auto found = s.query(posts).where(posts.title == "a").with(posts.comments).one();
  for (int number = 3; number <= 40; ++number) found->comments.add(s.make<comment>({.number = number, .text = "more"}));
  while (found->comments.size() > 5) found->comments.remove(found->comments[found->comments.size() - 1]);
  const auto last = s.make<comment>({.number = 50, .text = "last"});
  found->comments.add(last);
  found->comments.remove(last);
  EXPECT_EQ(found->comments.size(), 5U);
}

}  // namespace
