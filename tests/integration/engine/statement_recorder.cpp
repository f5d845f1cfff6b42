// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <integration/orm/blog.hpp>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace blog;
using testing::Each;
using testing::SizeIs;
using testing::StartsWith;

/// Four posts with two comments each, and who counts what is sent.
class integration_statement_recorder : public blog_test {
 protected:
  void SetUp() override {
    blog_test::SetUp();
    sq::session s{db};
    const auto ada = s.add<user>({.name = "Ada"});
    for (const char* const title : {"a", "b", "c", "d"}) {
      const auto written = s.make<post>({.title = title});
      ada->posts.add(written);
      for (const int number : {1, 2}) written->comments.add(s.make<comment>({.number = number, .text = title}));
    }
    s.commit();
    sent->clear();
  }
};
INSTANTIATE_TEST_SUITE_P(on, integration_statement_recorder, every_database, name_of_database);

TEST_P(integration_statement_recorder, shows_that_a_session_loads_the_collection_of_each_object) {
  sq::session s{db, {.relations = sq::untouched::load}};
  std::size_t seen = 0;
  for (const auto& each : s.query(posts).order_by(posts.title).all()) seen += each->comments.size();
  EXPECT_EQ(seen, 8U);
  EXPECT_THAT(sent->texts(), SizeIs(1 + 4)) << "the posts, and the comments of each";
  EXPECT_THAT(sent->texts(), Each(StartsWith("SELECT")));
}

TEST_P(integration_statement_recorder, shows_that_a_query_loads_them_by_one_statement) {
  sq::session s{db};
  std::size_t seen = 0;
  for (const auto& each : s.query(posts).with(posts.comments).all()) seen += each->comments.size();
  EXPECT_EQ(seen, 8U);
  EXPECT_THAT(sent->texts(), SizeIs(2));
  EXPECT_EQ(static_cast<std::size_t>(s.statistics().statements), sent->count());
}

TEST_P(integration_statement_recorder, shows_that_what_is_in_memory_is_not_asked_for) {
  sq::session s{db};
  const auto first = s.query(posts).where(posts.title == "a").one();
  sent->clear();
  EXPECT_EQ(s.get<post>(first->id), first);
  EXPECT_EQ(sent->count(), 0U);
}

TEST_P(integration_statement_recorder, counts_the_statements_of_a_tree) {
  const auto found = db.execute(sq::select(users, sq::collect(users.posts / posts.comments))).all();
  EXPECT_THAT(found, SizeIs(1));
  EXPECT_EQ(sent->count(), 3U);
}

TEST_P(integration_statement_recorder, is_told_by_all_threads_that_use_the_engine) {
  constexpr std::size_t runs = 50;
  {
    std::vector<std::jthread> threads;
    threads.reserve(4);
    for (int thread = 0; thread < 4; ++thread)
      threads.emplace_back([&] {
        for (std::size_t run = 0; run < runs; ++run) db.execute(sq::select(sq::count()).from(posts));
      });
  }
  EXPECT_THAT(sent->texts(), SizeIs(4 * runs));
  EXPECT_THAT(sent->texts(), Each(db.sql(sq::select(sq::count()).from(posts))));
}

}  // namespace
