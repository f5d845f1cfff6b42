// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: relation_follows_a_reference<
// expect: posts
// expect: users
// expect: a relation goes over columns that are declared to reference the primary key of the other table
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
struct post_relations {
#ifdef REJECT
  sq::belongs_to<As, user, "score"> author;
#else
  sq::belongs_to<As, user, "author_id"> author;
#endif
};
struct user : sq::entity<users_schema> {};
struct post : sq::entity<posts_schema, post_relations> {};
inline constexpr sq::entities<post> posts;

auto name_of_author(sq::session<sq::sqlite>& s) {
  return s.query(posts).one()->author->name;
}
