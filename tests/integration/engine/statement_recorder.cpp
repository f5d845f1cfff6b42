// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <integration/orm/blog.hpp>
#include <memory>
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
template <class Kind>
class integration_statement_recorder : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, users, profiles, topics, posts, comments);
    db.create_all(users, profiles, topics, posts, comments);
    sq::session s{db};
    const auto ada = s.template add<user>({.name = "Ada"});
    for (const char* const title : {"a", "b", "c", "d"}) {
      const auto written = s.template make<post>({.title = title});
      ada->posts.add(written);
      for (const int number : {1, 2})
        written->comments.add(s.template make<comment>({.number = number, .text = title}));
    }
    s.commit();
    sent->clear();
  }
  void TearDown() override { db.drop_all(users, profiles, topics, posts, comments); }

  std::shared_ptr<sq::statement_recorder> sent = std::make_shared<sq::statement_recorder>();
  typename Kind::engine db{Kind::url(), {.observer = sent}};
};
TYPED_TEST_SUITE(integration_statement_recorder, every_engine);

TYPED_TEST(integration_statement_recorder, shows_that_a_session_loads_the_collection_of_each_object) {
  sq::session s{this->db, {.relations = sq::untouched::load}};
  std::size_t seen = 0;
  for (const auto& each : s.query(posts).order_by(posts.title).all()) seen += each->comments.size();
  EXPECT_EQ(seen, 8U);
  EXPECT_THAT(this->sent->texts(), SizeIs(1 + 4)) << "the posts, and the comments of each";
  EXPECT_THAT(this->sent->texts(), Each(StartsWith("SELECT")));
}

TYPED_TEST(integration_statement_recorder, shows_that_a_query_loads_them_by_one_statement) {
  sq::session s{this->db};
  std::size_t seen = 0;
  for (const auto& each : s.query(posts).with(posts.comments).all()) seen += each->comments.size();
  EXPECT_EQ(seen, 8U);
  EXPECT_THAT(this->sent->texts(), SizeIs(2));
  EXPECT_EQ(static_cast<std::size_t>(s.statistics().statements), this->sent->count());
}

TYPED_TEST(integration_statement_recorder, shows_that_what_is_in_memory_is_not_asked_for) {
  sq::session s{this->db};
  const auto first = s.query(posts).where(posts.title == "a").one();
  this->sent->clear();
  EXPECT_EQ(s.template get<post>(first->id), first);
  EXPECT_EQ(this->sent->count(), 0U);
}

TYPED_TEST(integration_statement_recorder, counts_the_statements_of_a_tree) {
  const auto found = this->db.execute(sq::select(users, sq::collect(users.posts / posts.comments))).all();
  EXPECT_THAT(found, SizeIs(1));
  EXPECT_EQ(this->sent->count(), 3U);
}

TYPED_TEST(integration_statement_recorder, is_told_by_all_threads_that_use_the_engine) {
  constexpr std::size_t runs = 50;
  {
    std::vector<std::jthread> threads;
    threads.reserve(4);
    for (int thread = 0; thread < 4; ++thread)
      threads.emplace_back([&] {
        for (std::size_t run = 0; run < runs; ++run) this->db.execute(sq::select(sq::count()).from(posts));
      });
  }
  EXPECT_THAT(this->sent->texts(), SizeIs(4 * runs));
  EXPECT_THAT(this->sent->texts(), Each(this->db.sql(sq::select(sq::count()).from(posts))));
}

}  // namespace
