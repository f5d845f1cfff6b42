// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "memory/memory.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "database.hpp"

namespace benchmarks::memory {
namespace {

using namespace blog;

/// What a program has that keeps its rows itself.
struct plain_user;
struct plain_post {
  sq::row<posts_schema> row;
  plain_user* author;
};
struct plain_user {
  sq::row<users_schema> row;
  std::vector<std::shared_ptr<plain_post>> posts;
};

/// The users and their posts, once in a session and once without, and the keys of the users in an order that is not the
/// one in which they were read.
struct loaded {
  explicit loaded(const setting& how) : database(open_filled<sq::sqlite>(how)), session(*database) {
    users = session.query(blog::users).order_by(blog::users.id).with(blog::users.posts).all();
    for (std::size_t place = 0; place < users.size(); ++place) keys.push_back(users[place * 7919 % users.size()]->id);
    for (const auto& user : users) {
      const auto made = std::make_shared<plain_user>(plain_user{.row = *user, .posts = {}});
      for (const auto& post : user->posts) {
        made->posts.push_back(std::make_shared<plain_post>(plain_post{.row = *post, .author = made.get()}));
        posts.push_back(post);
        plain_posts.push_back(made->posts.back());
      }
      plain_users.emplace(made->row.id, made);
    }
  }

  shared_engine<sq::sqlite> database;
  sq::session<sq::sqlite> session;
  std::vector<sq::ref<user>> users;
  std::vector<sq::ref<post>> posts;
  std::unordered_map<std::int64_t, std::shared_ptr<plain_user>> plain_users;
  std::vector<std::shared_ptr<plain_post>> plain_posts;
  std::vector<std::int64_t> keys;
};

/// Rounds are of about so many steps: one step is too short to be measured.
constexpr std::size_t steps_in_a_round = 1'000'000;

using pass = std::function<std::int64_t(loaded&)>;

workload make(const char* name, const setting& how, std::size_t steps, const pass& by_hand, const pass& in_session) {
  const auto data = std::make_shared<loaded>(how);
  const std::size_t passes = std::max<std::size_t>(steps_in_a_round / steps, 1);
  const auto contending = [&](const char* who, const pass& one) {
    const auto sum = std::make_shared<std::int64_t>();
    return contender{.name = who,
                     .group = "memory",
                     .run =
                         [=] {
                           *sum = 0;
                           for (std::size_t each = 0; each < passes; ++each) *sum += one(*data);
                         },
                     .checksum = [=] { return static_cast<std::uint64_t>(*sum); }};
  };
  return {.name = name,
          .operations = passes * steps,
          .contenders = {contending("pointers and std::unordered_map", by_hand), contending("session", in_session)}};
}

}  // namespace

workload make_get(const setting& how) {
  return make(
      "get", how, static_cast<std::size_t>(sizes(how.rows).users),
      [](loaded& data) {
        std::int64_t sum = 0;
        for (const std::int64_t key : data.keys) {
          const std::shared_ptr<plain_user> found = data.plain_users.find(key)->second;
          sum += found->row.age;
        }
        return sum;
      },
      [](loaded& data) {
        std::int64_t sum = 0;
        for (const std::int64_t key : data.keys) sum += data.session.get<user>(key)->age;
        return sum;
      });
}

workload make_collection(const setting& how) {
  return make(
      "collection", how, static_cast<std::size_t>(sizes(how.rows).posts),
      [](loaded& data) {
        std::int64_t sum = 0;
        for (const std::int64_t key : data.keys) {
          for (const auto& post : data.plain_users.find(key)->second->posts) sum += post->row.views;
        }
        return sum;
      },
      [](loaded& data) {
        std::int64_t sum = 0;
        for (const std::int64_t key : data.keys) {
          for (const auto& post : data.session.get<user>(key)->posts) sum += post->views;
        }
        return sum;
      });
}

workload make_reference(const setting& how) {
  return make(
      "reference", how, static_cast<std::size_t>(sizes(how.rows).posts),
      [](loaded& data) {
        std::int64_t sum = 0;
        for (const auto& post : data.plain_posts) sum += post->author->row.age;
        return sum;
      },
      [](loaded& data) {
        std::int64_t sum = 0;
        for (const auto& post : data.posts) sum += post->author->age;
        return sum;
      });
}

}  // namespace benchmarks::memory
