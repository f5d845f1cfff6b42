// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include "database.hpp"
#include "harness/workload.hpp"

/// Ten new rows for each user, in three tables that reference one another, are written and committed. The keys are the
/// database's, and are known afterwards.
namespace benchmarks::flush {

template <class Backend>
contender by_hand(const blog::shared_engine<Backend>& database, std::int64_t users);
template <class Backend>
contender in_session(const blog::shared_engine<Backend>& database, std::int64_t users);

workload make(const setting& how);

/// What belongs to what, of so many users.
struct new_rows {
  std::int64_t users;
  std::int64_t posts = 3 * users;
  std::int64_t comments = 6 * users;

  [[nodiscard]] std::int64_t author_of_post(std::int64_t number) const { return (number - 1) % users + 1; }
  [[nodiscard]] std::int64_t post_of_comment(std::int64_t number) const { return (number - 1) % posts + 1; }
  [[nodiscard]] std::int64_t author_of_comment(std::int64_t number) const { return number * 7 % users + 1; }
};

/// The sum of what the database has.
template <class Backend>
std::uint64_t sum_in(sequent::engine<Backend>& database) {
  using namespace blog;
  connections sum;
  for (const auto& each : database.execute(sequent::select(users))) sum.add(0, each.id, each.name);
  for (const auto& each : database.execute(sequent::select(posts))) sum.add(each.author_id, each.id, each.title);
  for (const auto& each : database.execute(sequent::select(comments))) sum.add(each.post_id, each.id, each.text);
  return sum.value();
}

}  // namespace benchmarks::flush
