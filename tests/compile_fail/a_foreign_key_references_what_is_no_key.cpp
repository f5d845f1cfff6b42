// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: foreign_key_references_a_key<
// expect: "posts"
// expect: "author"
// expect: "users"
// expect: a foreign key references the primary key, or columns that are unique together
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "name", std::string, sq::index> name;
#else
  sq::col<As, "name", std::string, sq::unique> name;
#endif
};
inline constexpr sq::table<users_schema> users;

template <class As>
struct posts_schema {
  static constexpr sq::name table_name = "posts";
  sq::col<As, "author", std::string, sq::references<users_schema, "name">> author;
};
inline constexpr sq::table<posts_schema> posts;

auto statement() {
  return sq::create_table(posts);
}
