// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "load/load.hpp"

namespace benchmarks::load {

using namespace blog;

template <class Backend>
loader collected(const shared_engine<Backend>& database) {
  return [database] {
    connections sum;
    const auto query = sq::select(users, sq::collect(users.posts / posts.tags)).order_by(users.id);
    for (const auto& [user, written] : database->execute(query)) {
      sum.add(0, user.id, user.name);
      for (const auto& [post, tags] : written) {
        sum.add(user.id, post.id, post.title);
        for (const auto& tag : tags) sum.add(post.id, tag.id, tag.name);
      }
    }
    return sum.value();
  };
}
template loader collected(const shared_engine<sq::postgres>& database);
template loader collected(const shared_engine<sq::sqlite>& database);

}  // namespace benchmarks::load
