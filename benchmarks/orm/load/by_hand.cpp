// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

#include "load/load.hpp"

namespace benchmarks::load {
namespace {

using namespace blog;

struct post_with_tags {
  sq::row<posts_schema> post;
  std::vector<sq::row<tags_schema>> tags;
};
struct user_with_posts {
  sq::row<users_schema> user;
  std::vector<post_with_tags> posts;
};

template <class Transaction>
std::vector<user_with_posts> read(Transaction& tx) {
  std::vector<user_with_posts> found;
  std::vector<std::int64_t> user_ids;
  std::unordered_map<std::int64_t, std::size_t> user_places;
  for (auto& each : tx.execute(sq::select(users).order_by(users.id)).all()) {
    user_places.emplace(each.id, found.size());
    user_ids.push_back(each.id);
    found.push_back({.user = std::move(each), .posts = {}});
  }
  std::vector<std::int64_t> post_ids;
  // A vector of posts moves them when it grows: they are found by two positions.
  std::unordered_map<std::int64_t, std::pair<std::size_t, std::size_t>> post_places;
  for (auto& each :
       tx.execute(sq::select(posts).where(posts.author_id.in(user_ids)).order_by(posts.author_id, posts.id)).all()) {
    const std::size_t author = user_places.at(each.author_id);
    post_places.emplace(each.id, std::pair(author, found[author].posts.size()));
    post_ids.push_back(each.id);
    found[author].posts.push_back({.post = std::move(each), .tags = {}});
  }
  const auto pairs = sq::select(tags, posts_tags.post_id)
                         .from(tags)
                         .join(posts_tags, posts_tags.tag_id == tags.id)
                         .where(posts_tags.post_id.in(post_ids))
                         .order_by(posts_tags.post_id, tags.id);
  for (auto& each : tx.execute(pairs).all()) {
    const auto [author, place] = post_places.at(each.template get<1>());
    found[author].posts[place].tags.push_back(std::move(each.template get<0>()));
  }
  return found;
}

std::uint64_t sum_of(const std::vector<user_with_posts>& found) {
  connections sum;
  for (const auto& [user, posts] : found) {
    sum.add(0, user.id, user.name);
    for (const auto& [post, tags] : posts) {
      sum.add(user.id, post.id, post.title);
      for (const auto& tag : tags) sum.add(post.id, tag.id, tag.name);
    }
  }
  return sum.value();
}

}  // namespace

template <class Backend>
loader by_hand(const shared_engine<Backend>& database) {
  return [database] { return database->transaction([](auto& tx) { return sum_of(read(tx)); }); };
}
template loader by_hand(const shared_engine<sq::postgres>& database);
template loader by_hand(const shared_engine<sq::sqlite>& database);

}  // namespace benchmarks::load
