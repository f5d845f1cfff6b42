// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <memory>
#include <type_traits>
#include <vector>

#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

#include "blog.hpp"
#include "harness/workload.hpp"

namespace benchmarks::blog {

template <class Backend>
using shared_engine = std::shared_ptr<sq::engine<Backend>>;

/// An engine whose database has the tables of the blog, empty. That of SQLite is in memory.
template <class Backend>
shared_engine<Backend> open_empty(const setting& how) {
  constexpr bool is_sqlite = std::is_same_v<Backend, sq::sqlite>;
  auto opened = std::make_shared<sq::engine<Backend>>(is_sqlite ? "sqlite::memory:" : how.postgres);
  opened->drop_all(sq::if_exists, users, posts, tags, posts_tags, comments);
  opened->create_all(users, posts, tags, posts_tags, comments);
  return opened;
}

/// Empties the tables of users, posts and comments, and has keys begin at 1 again.
template <class Backend>
void empty_tables(sq::engine<Backend>& database) {
  if constexpr (std::is_same_v<Backend, sq::sqlite>) {
    database.execute(sq::delete_from(comments).all_rows());
    database.execute(sq::delete_from(posts).all_rows());
    database.execute(sq::delete_from(users).all_rows());
  } else {
    database.execute_raw("TRUNCATE bench_users, bench_posts, bench_comments, bench_posts_tags RESTART IDENTITY");
  }
}

/// Rows that a function makes of their numbers.
template <class Make>
auto numbered(std::int64_t count, Make&& make) {
  std::vector<decltype(make(count))> made;
  made.reserve(static_cast<std::size_t>(count));
  for (std::int64_t number = 1; number <= count; ++number) made.push_back(make(number));
  return made;
}

/// An engine whose database has as many rows as the setting says.
template <class Backend>
shared_engine<Backend> open_filled(const setting& how) {
  const auto opened = open_empty<Backend>(how);
  const sizes count(how.rows);
  opened->transaction([&](auto& tx) {
    tx.execute(sq::insert_into(users).values(numbered(count.users, make_user<>)));
    tx.execute(sq::insert_into(tags).values(numbered(count.tags, make_tag)));
    tx.execute(sq::insert_into(posts).values(
        numbered(count.posts, [&](std::int64_t number) { return make_post(number, (number - 1) % count.users + 1); })));
    for (const std::int64_t step : {0, 5}) {
      tx.execute(sq::insert_into(posts_tags).values(numbered(count.posts, [&](std::int64_t number) {
        return sq::insertable<posts_tags_schema>{.post_id = number, .tag_id = (number * 7 + step) % count.tags + 1};
      })));
    }
    tx.execute(sq::insert_into(comments).values(numbered(count.comments, [&](std::int64_t number) {
      return make_comment(number, (number - 1) % count.posts + 1, number * 31 % count.users + 1);
    })));
  });
  if constexpr (!std::is_same_v<Backend, sq::sqlite>) opened->execute_raw("ANALYZE");
  return opened;
}

}  // namespace benchmarks::blog
