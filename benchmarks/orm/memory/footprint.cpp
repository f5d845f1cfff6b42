// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "memory/footprint.hpp"

#include <cstddef>
#include <iomanip>
#include <iostream>

#include "database.hpp"
#include "memory/allocations.hpp"

namespace benchmarks::memory {
namespace {

using namespace blog;

using database = sq::engine<sq::sqlite>;

/// What a function has allocated that is still there when it has returned what it made.
template <class Function>
std::ptrdiff_t bytes_of(Function&& make) {
  const std::ptrdiff_t before = allocated_bytes();
  const auto made = make();
  return allocated_bytes() - before;
}

/// What the rows of a table take, without a byte to spare.
template <class Table>
std::ptrdiff_t bytes_of_rows(database& db, const Table& table) {
  const auto rows = db.execute(sq::select(table)).all();
  return bytes_of([&] { return rows; });
}

template <class Entity>
void print_size(const char* name) {
  constexpr std::size_t rows = 2 * sizeof(typename sq::orm::parts_of<Entity>::row);
  std::cout << "  sizeof " << std::left << std::setw(29) << name << std::right << std::setw(10)
            << sizeof(sq::orm::managed<Entity>) - rows << '\n';
}

void print_allocated(const char* name, std::ptrdiff_t bytes, std::ptrdiff_t rows, std::int64_t objects) {
  std::cout << "  " << std::left << std::setw(36) << name << std::right << std::setw(10) << (bytes - 2 * rows) / objects
            << '\n';
}

}  // namespace

void print_footprint() {
  const setting how;
  const sizes count(how.rows);
  const auto db = open_filled<sq::sqlite>(how);
  const std::ptrdiff_t user_rows = bytes_of_rows(*db, users);
  const std::ptrdiff_t post_rows = bytes_of_rows(*db, posts);
  const std::ptrdiff_t tag_rows = bytes_of_rows(*db, tags);
  const auto session_after = [&](auto&& read) {
    auto session = std::make_unique<sq::session<sq::sqlite>>(*db);
    read(*session);
    return session;
  };
  const std::ptrdiff_t before = allocated_bytes();
  const auto without = session_after([](auto& session) { (void)session.query(tags).all(); });
  const std::ptrdiff_t tags_alone = allocated_bytes() - before;
  without->rollback();
  const std::ptrdiff_t before_posts = allocated_bytes();
  const auto unloaded = session_after([](auto& session) { (void)session.query(posts).all(); });
  const std::ptrdiff_t posts_alone = allocated_bytes() - before_posts;
  unloaded->rollback();
  const std::ptrdiff_t before_all = allocated_bytes();
  const auto all =
      session_after([](auto& session) { (void)session.query(users).with(users.posts / posts.tags).all(); });
  const std::ptrdiff_t all_loaded = allocated_bytes() - before_all;

  std::cout << "bytes of an object beside its row and the row that was read\n";
  print_size<tag>("a tag: no relations");
  print_size<user>("a user: one");
  print_size<post>("a post: three");
  std::cout << "bytes that were allocated, what the allocator adds included\n";
  print_allocated("a tag", tags_alone, tag_rows, count.tags);
  print_allocated("a post, nothing of it loaded", posts_alone, post_rows, count.posts);
  print_allocated("users, posts, tags, connected", all_loaded, user_rows + post_rows + tag_rows,
                  count.users + count.posts + count.tags);
}

}  // namespace benchmarks::memory
