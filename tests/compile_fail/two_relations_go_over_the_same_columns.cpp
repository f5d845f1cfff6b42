// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: go over the same columns
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
  sq::col<As, "title", std::string> title;
};

template <class As>
struct user_relations {
  sq::has_many<As, post, "author_id"> posts;
#ifdef REJECT
  sq::ordered<sq::has_many<As, post, "author_id">, "title"> by_title;
#endif
};
template <class As>
struct post_relations {
  sq::belongs_to<As, user, "author_id"> author;
};
struct user : sq::entity<users_schema, user_relations> {};
struct post : sq::entity<posts_schema, post_relations> {};
inline constexpr sq::entities<user> users;
inline constexpr sq::entities<post> posts;

auto found(sq::session<sq::sqlite>& s) {
  return s.query(users).all();
}
