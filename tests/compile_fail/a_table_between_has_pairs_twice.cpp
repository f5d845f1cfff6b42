// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: association_has_each_pair_once<
// expect: taggings
// expect: declare primary_key_on or unique_on over its two foreign keys
#include <cstdint>
#include <string>

#include <sequent/orm.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

struct post;
struct tag;

template <class As>
struct posts_schema {
  static constexpr sq::name table_name = "posts";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
};
template <class As>
struct tags_schema {
  static constexpr sq::name table_name = "tags";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
};
template <class As>
struct taggings_schema {
  static constexpr sq::name table_name = "taggings";
  sq::col<As, "post_id", std::int64_t, sq::references<posts_schema, "id">> post_id;
  sq::col<As, "tag_id", std::int64_t, sq::references<tags_schema, "id">> tag_id;
#ifndef REJECT
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"post_id", "tag_id">);
#endif
};

template <class As>
struct post_relations {
  sq::many_to_many<As, tag, taggings_schema> tags;
};
struct post : sq::entity<posts_schema, post_relations> {};
struct tag : sq::entity<tags_schema> {};
inline constexpr sq::entities<post> posts;

auto count_of_tags(sq::session<sq::sqlite>& s) {
  return s.query(posts).with(posts.tags).one()->tags.size();
}
