// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <stdexcept>

#include "load/load.hpp"

namespace benchmarks::load {

using namespace blog;

template <class Backend>
loader in_session(const shared_engine<Backend>& database) {
  return [database] {
    sq::session session{*database};
    connections sum;
    for (const auto& user : session.query(users).order_by(users.id).with(users.posts / posts.tags).all()) {
      sum.add(0, user->id, user->name);
      for (const auto& post : user->posts) {
        sum.add(user->id, post->id, post->title);
        for (const auto& tag : post->tags) sum.add(post->id, tag->id, tag->name);
      }
    }
    if (session.statistics().statements != 3) throw std::runtime_error("the blog was not loaded by three statements");
    return sum.value();
  };
}
template loader in_session(const shared_engine<sq::postgres>& database);
template loader in_session(const shared_engine<sq::sqlite>& database);

}  // namespace benchmarks::load
