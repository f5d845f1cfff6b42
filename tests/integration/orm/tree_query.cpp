// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/expression/raw_expression.hpp>
#include <sequent/orm/collect.hpp>
#include <sequent/orm/tree_query.hpp>

namespace {

using namespace blog;
using testing::ElementsAre;

class integration_tree_query : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_tree_query, every_database, name_of_database);

TEST_P(integration_tree_query, takes_the_clauses_of_a_query) {
  db.execute(sq::insert_into(users).set(users.name = "Cyd"));
  const auto trees = sq::select(users, sq::collect(users.edited));
  const auto names = [&](const auto& query) {
    std::vector<std::string> found;
    for (const auto& each : db.execute(query)) found.push_back(each[users].name);
    return found;
  };
  EXPECT_THAT(names(trees.order_by(users.name.desc()).limit(2)), ElementsAre("Cyd", "Ben"));
  EXPECT_THAT(names(trees.order_by(users.name).offset(1).limit(1)), ElementsAre("Ben"));
  EXPECT_THAT(names(trees.where_if(false, users.name == "Ada").where(users.name < "C").order_by(users.id)),
              ElementsAre("Ada", "Ben"));
  EXPECT_THAT(names(trees.where(users.posts.any())), ElementsAre("Ada"));
  EXPECT_THAT(names(trees.join(users.posts).where(posts.title == "b")), ElementsAre("Ada"));
  EXPECT_THAT(names(trees.join(posts, users.posts.on())), ElementsAre("Ada", "Ada", "Ada"));
  EXPECT_THAT(names(trees.join(posts, users.posts.on()).distinct()), ElementsAre("Ada"));
  const auto of_name = trees.where(users.name == sq::param<"name">);
  EXPECT_EQ(db.execute(of_name, sq::param<"name"> = "Ben").one()[users.edited].size(), 3U);
}

TEST_P(integration_tree_query, reads_what_its_transaction_has_written) {
  const auto trees = sq::select(users, sq::collect(users.posts)).where(users.name == "Ben");
  const auto write = [](auto& tx) {
    const auto ben = tx.execute(sq::select(users.id).where(users.name == "Ben")).scalar();
    tx.execute(sq::insert_into(posts).set(posts.author_id = ben, posts.title = "d"));
  };
  auto tx = db.begin();
  write(tx);
  EXPECT_EQ(tx.execute(trees).one()[users.posts].size(), 1U);
  tx.rollback();
  db.transaction([&](auto& running) {
    write(running);
    EXPECT_EQ(running.execute(trees).one()[users.posts].size(), 1U);
  });
  sq::session s{db};
  s.get<user>(s.execute(trees).one()[users].id)->name = "Bob";
  EXPECT_TRUE(s.execute(trees).empty()) << "the session has written what was changed before";
  s.rollback();
  auto connection = db.connect();
  EXPECT_EQ(connection.execute(trees).one()[users.posts].size(), 1U);
  write(connection);
  EXPECT_EQ(connection.execute(trees).one()[users.posts].size(), 2U) << "the one for reading has ended";
}

// On PostgreSQL the transaction says of itself what it is; on SQLite there is one kind.
TEST(integration_tree_query_on_postgres, reads_in_a_transaction_that_sees_one_moment_and_writes_nothing) {
  engine_test::on_postgres::engine db{engine_test::on_postgres::url()};
  db.drop_all(sq::if_exists, users, profiles, topics, posts, comments);
  db.create_all(users, profiles, topics, posts, comments);
  db.execute(sq::insert_into(users).set(users.name = "Ada"));
  const auto as_it_should_be =
      sq::raw_expression<bool,
                         "current_setting('transaction_isolation') || current_setting('transaction_read_only') = "
                         "'repeatable readon'">();
  EXPECT_EQ(db.execute(sq::select(users, sq::collect(users.posts)).where(as_it_should_be)).size(), 1U);
  EXPECT_TRUE(db.execute(sq::select(users).where(as_it_should_be)).empty());
  db.drop_all(users, profiles, topics, posts, comments);
}

}  // namespace
