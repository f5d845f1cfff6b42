// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <vector>

#include "flush/flush.hpp"

namespace benchmarks::flush {
namespace {

using namespace blog;

template <class Backend>
struct session_with_objects {
  session_with_objects(sq::engine<Backend>& database, const new_rows& made) : session(database) {
    const auto at = [](const auto& objects, std::int64_t number) {
      return objects[static_cast<std::size_t>(number - 1)];
    };
    users = numbered(made.users, [&](std::int64_t number) {
      return session.template add<user>(make_user<sq::patch<users_schema>>(number));
    });
    posts = numbered(made.posts, [&](std::int64_t number) {
      const auto each = session.template add<post>(make_post<sq::patch<posts_schema>>(number, 0));
      each->author = at(users, made.author_of_post(number));
      return each;
    });
    comments = numbered(made.comments, [&](std::int64_t number) {
      const auto each = session.template add<comment>(make_comment<sq::patch<comments_schema>>(number, 0, 0));
      each->on = at(posts, made.post_of_comment(number));
      each->author = at(users, made.author_of_comment(number));
      return each;
    });
  }

  [[nodiscard]] std::uint64_t sum() const {
    connections found;
    for (const auto& each : users) found.add(0, each->id, each->name);
    for (const auto& each : posts) found.add(each->author_id, each->id, each->title);
    for (const auto& each : comments) found.add(each->post_id, each->id, each->text);
    return found.value();
  }

  sq::session<Backend> session;
  std::vector<sq::ref<user>> users;
  std::vector<sq::ref<post>> posts;
  std::vector<sq::ref<comment>> comments;
};

}  // namespace

template <class Backend>
contender in_session(const shared_engine<Backend>& database, std::int64_t users) {
  const new_rows made{.users = users};
  const auto work = std::make_shared<std::unique_ptr<session_with_objects<Backend>>>();
  return {.name = "session",
          .group = {},
          .run = [=] { (*work)->session.commit(); },
          .checksum =
              [=] {
                const std::uint64_t sum = (*work)->sum();
                if (sum != sum_in(*database)) throw std::runtime_error("the objects are not what the database has");
                if ((*work)->session.statistics().statements != 3)
                  throw std::runtime_error("the objects were not written by three statements");
                return sum;
              },
          .prepare =
              [=] {
                work->reset();
                empty_tables(*database);
                *work = std::make_unique<session_with_objects<Backend>>(*database, made);
              }};
}
template contender in_session(const shared_engine<sq::postgres>& database, std::int64_t users);
template contender in_session(const shared_engine<sq::sqlite>& database, std::int64_t users);

}  // namespace benchmarks::flush
