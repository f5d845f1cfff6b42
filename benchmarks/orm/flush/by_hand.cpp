// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

#include "flush/flush.hpp"

namespace benchmarks::flush {
namespace {

using namespace blog;

/// The rows, and by which place each finds what it references.
struct rows_to_write {
  explicit rows_to_write(const new_rows& made)
      : users(numbered(made.users, make_user<>)),
        posts(numbered(made.posts, [](std::int64_t number) { return make_post(number, 0); })),
        comments(numbered(made.comments, [](std::int64_t number) { return make_comment(number, 0, 0); })) {}

  std::vector<sq::insertable<users_schema>> users;
  std::vector<sq::insertable<posts_schema>> posts;
  std::vector<sq::insertable<comments_schema>> comments;
};

/// Inserts rows by one statement, and notes the keys that the database has given them, in their order.
template <class Transaction, class Table, class Row>
void insert(Transaction& tx, const Table& table, std::vector<Row>& rows) {
  std::vector<std::int64_t> keys =
      tx.execute(sq::insert_into(table).values(std::span<const Row>(rows)).returning(table.id)).scalars();
  // The server answers in any order, but numbers the rows in theirs.
  std::ranges::sort(keys);
  for (std::size_t place = 0; place < rows.size(); ++place) rows[place].id = keys[place];
}

template <class Transaction>
void write(Transaction& tx, const new_rows& made, rows_to_write& rows) {
  const auto key_of = [](const auto& table, std::int64_t number) {
    return table[static_cast<std::size_t>(number - 1)].id.value();
  };
  insert(tx, users, rows.users);
  for (std::int64_t number = 1; number <= made.posts; ++number)
    rows.posts[static_cast<std::size_t>(number - 1)].author_id = key_of(rows.users, made.author_of_post(number));
  insert(tx, posts, rows.posts);
  for (std::int64_t number = 1; number <= made.comments; ++number) {
    auto& comment = rows.comments[static_cast<std::size_t>(number - 1)];
    comment.post_id = key_of(rows.posts, made.post_of_comment(number));
    comment.author_id = key_of(rows.users, made.author_of_comment(number));
  }
  insert(tx, comments, rows.comments);
}

std::uint64_t sum_of(const rows_to_write& rows) {
  connections sum;
  for (const auto& each : rows.users) sum.add(0, each.id.value(), each.name.value);
  for (const auto& each : rows.posts) sum.add(each.author_id.value, each.id.value(), each.title.value);
  for (const auto& each : rows.comments) sum.add(each.post_id.value, each.id.value(), each.text.value);
  return sum.value();
}

}  // namespace

template <class Backend>
contender by_hand(const shared_engine<Backend>& database, std::int64_t users) {
  const new_rows made{.users = users};
  const auto rows = std::make_shared<std::unique_ptr<rows_to_write>>();
  return {.name = "bulk inserts by hand",
          .group = {},
          .run = [=] { database->transaction([&](auto& tx) { write(tx, made, **rows); }); },
          .checksum =
              [=] {
                const std::uint64_t sum = sum_of(**rows);
                if (sum != sum_in(*database)) throw std::runtime_error("the keys of the rows are not the database's");
                return sum;
              },
          .prepare =
              [=] {
                empty_tables(*database);
                *rows = std::make_unique<rows_to_write>(made);
              }};
}
template contender by_hand(const shared_engine<sq::postgres>& database, std::int64_t users);
template contender by_hand(const shared_engine<sq::sqlite>& database, std::int64_t users);

}  // namespace benchmarks::flush
