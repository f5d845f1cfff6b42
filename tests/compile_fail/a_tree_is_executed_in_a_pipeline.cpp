// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a pipeline sends whole statements, and nothing that makes its rows of several
#include <cstdint>
#include <string>

#include <sequent/orm.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

struct user;
struct post;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
};
template <class As>
struct posts_schema {
  static constexpr sq::name table_name = "posts";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "author_id", std::int64_t, sq::references<users_schema, "id">> author_id;
  sq::col<As, "score", std::int64_t> score;
};

template <class As>
struct user_relations {
  sq::has_many<As, post, "author_id"> posts;
};
template <class As>
struct post_relations {
  sq::belongs_to<As, user, "author_id"> author;
};
struct user : sq::entity<users_schema, user_relations> {};
struct post : sq::entity<posts_schema, post_relations> {};
inline constexpr sq::entities<user> users;
inline constexpr sq::entities<post> posts;

void trees(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  db.batch(sq::select(users, sq::collect(users.posts)));
#else
  db.batch(sq::select(users), sq::select(posts));
#endif
}
