// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "database.hpp"

namespace blog {

/// What was done to something, for the audit trail.
enum class deed { created, changed, removed, purged };

}  // namespace blog

template <>
inline constexpr auto sequent::enum_names<blog::deed> = std::array{
    sequent::enumerator{blog::deed::created, "created"},
    sequent::enumerator{blog::deed::changed, "changed"},
    sequent::enumerator{blog::deed::removed, "removed"},
    sequent::enumerator{blog::deed::purged, "purged"},
};

namespace blog {

struct user;
struct post;
struct comment;
struct tag;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::length<80>, sq::unique> name;
  sq::col<As, "version", int, sq::default_value<1>, sq::version> version;
};

/// A post that was removed stays as a row, which has the time of that.
template <class As>
struct posts_schema {
  static constexpr sq::name table_name = "posts";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "author_id", std::int64_t, sq::references<users_schema, "id">, sq::index> author_id;
  sq::col<As, "title", std::string, sq::length<200>> title;
  sq::col<As, "body", std::string> body;
  sq::col<As, "written_at", sq::timestamp, sq::default_sql<"CURRENT_TIMESTAMP">> written_at;
  sq::col<As, "edited_at", std::optional<sq::timestamp>> edited_at;
  sq::col<As, "removed_at", std::optional<sq::timestamp>> removed_at;
  sq::col<As, "version", int, sq::default_value<1>, sq::version> version;
};

template <class As>
struct comments_schema {
  static constexpr sq::name table_name = "comments";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "post_id", std::int64_t, sq::references<posts_schema, "id">, sq::index> post_id;
  sq::col<As, "author_id", std::int64_t, sq::references<users_schema, "id">, sq::index> author_id;
  sq::col<As, "body", std::string> body;
  sq::col<As, "written_at", sq::timestamp, sq::default_sql<"CURRENT_TIMESTAMP">> written_at;
};

template <class As>
struct tags_schema {
  static constexpr sq::name table_name = "tags";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::length<40>, sq::unique> name;
};

template <class As>
struct post_tags_schema {
  static constexpr sq::name table_name = "post_tags";
  sq::col<As, "post_id", std::int64_t, sq::references<posts_schema, "id">> post_id;
  sq::col<As, "tag_id", std::int64_t, sq::references<tags_schema, "id">, sq::index> tag_id;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"post_id", "tag_id">);
};

/// The audit trail. It references nothing, and so outlives what it is about.
template <class As>
struct audit_entries_schema {
  static constexpr sq::name table_name = "audit_entries";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "happened_at", sq::timestamp, sq::default_sql<"CURRENT_TIMESTAMP">> happened_at;
  sq::col<As, "what", deed> what;
  sq::col<As, "subject", std::string> subject;
  sq::col<As, "subject_id", std::int64_t> subject_id;
  sq::col<As, "caption", std::string> caption;
};

template <class As>
struct user_relations {
  sq::has_many<As, post, "author_id"> posts;
};

/// Comments belong to a post, and are `has_many` all the same: `owns_many` would remove them with it, and it stays.
template <class As>
struct post_relations {
  sq::belongs_to<As, user, "author_id"> author;
  sq::many_to_many<As, tag, post_tags_schema> tags;
  sq::has_many<As, comment, "post_id"> comments;
};

template <class As>
struct comment_relations {
  sq::belongs_to<As, post, "post_id"> on;
  sq::belongs_to<As, user, "author_id"> author;
};

template <class As>
struct tag_relations {
  sq::many_to_many<As, post, post_tags_schema> posts;
};

// Their events are called by the session when it flushes; see entities.cpp.

struct user : sq::entity<users_schema, user_relations> {
  void validate() const;
  void after_flush(sq::flush_event event, session& s) const;
};

struct post : sq::entity<posts_schema, post_relations> {
  void validate() const;
  /// The soft delete: a removal becomes an update.
  void before_flush(sq::flush_event& event);
  void after_flush(sq::flush_event event, session& s) const;
};

struct comment : sq::entity<comments_schema, comment_relations> {
  void validate() const;
  void after_flush(sq::flush_event event, session& s) const;
};

struct tag : sq::entity<tags_schema, tag_relations> {};

inline constexpr sq::entities<user> users;
inline constexpr sq::entities<post> posts;
inline constexpr sq::entities<comment> comments;
inline constexpr sq::entities<tag> tags;
inline constexpr sq::table<post_tags_schema> post_tags;
inline constexpr sq::table<audit_entries_schema> audit_entries;

using audit_entry = sq::row<audit_entries_schema>;

}  // namespace blog
