// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/orm.hpp>

/// The blog that all workloads of the ORM read and write.
namespace benchmarks::blog {

namespace sq = sequent;

struct user;
struct post;
struct tag;
struct comment;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "bench_users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "email", std::optional<std::string>> email;
  sq::col<As, "age", int> age;
};
template <class As>
struct posts_schema {
  static constexpr sq::name table_name = "bench_posts";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "author_id", std::int64_t, sq::references<users_schema, "id">, sq::index> author_id;
  sq::col<As, "title", std::string> title;
  sq::col<As, "body", std::string> body;
  sq::col<As, "views", int> views;
};
template <class As>
struct tags_schema {
  static constexpr sq::name table_name = "bench_tags";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
};
template <class As>
struct posts_tags_schema {
  static constexpr sq::name table_name = "bench_posts_tags";
  sq::col<As, "post_id", std::int64_t, sq::references<posts_schema, "id">> post_id;
  sq::col<As, "tag_id", std::int64_t, sq::references<tags_schema, "id">> tag_id;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"post_id", "tag_id">);
};
template <class As>
struct comments_schema {
  static constexpr sq::name table_name = "bench_comments";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "post_id", std::int64_t, sq::references<posts_schema, "id">, sq::index> post_id;
  sq::col<As, "author_id", std::int64_t, sq::references<users_schema, "id">> author_id;
  sq::col<As, "text", std::string> text;
};

template <class As>
struct user_relations {
  sq::has_many<As, post, "author_id"> posts;
};
template <class As>
struct post_relations {
  sq::belongs_to<As, user, "author_id"> author;
  sq::many_to_many<As, tag, posts_tags_schema> tags;
  sq::has_many<As, comment, "post_id"> comments;
};
template <class As>
struct comment_relations {
  sq::belongs_to<As, post, "post_id"> on;
  sq::belongs_to<As, user, "author_id"> author;
};

struct user : sq::entity<users_schema, user_relations> {};
struct post : sq::entity<posts_schema, post_relations> {};
struct tag : sq::entity<tags_schema> {};
struct comment : sq::entity<comments_schema, comment_relations> {};

inline constexpr sq::entities<user> users;
inline constexpr sq::entities<post> posts;
inline constexpr sq::entities<tag> tags;
inline constexpr sq::entities<comment> comments;
inline constexpr sq::table<posts_tags_schema> posts_tags;

/// What the rows are made of, in any face of their schemas: always the same, so that contenders can be compared. Each
/// is numbered from 1.
template <class User = sq::insertable<users_schema>>
User make_user(std::int64_t number) {
  const std::string text = std::to_string(number);
  return {.name = "user number " + text,
          .email = number % 3 == 0 ? std::nullopt : std::optional("user-" + text + "@example.org"),
          .age = static_cast<int>(18 + number % 60)};
}
template <class Post = sq::insertable<posts_schema>>
Post make_post(std::int64_t number, std::int64_t author) {
  const std::string text = std::to_string(number);
  return {.author_id = author,
          .title = "post number " + text,
          .body = "what there is to say in post number " + text,
          .views = static_cast<int>(number % 1'000)};
}
inline sq::insertable<tags_schema> make_tag(std::int64_t number) {
  return {.name = "tag number " + std::to_string(number)};
}
template <class Comment = sq::insertable<comments_schema>>
Comment make_comment(std::int64_t number, std::int64_t post, std::int64_t author) {
  return {.post_id = post, .author_id = author, .text = "a remark, which is number " + std::to_string(number)};
}

/// How many rows of each table there are among so many in all: of a hundred, one is a user, ten are posts, one is a
/// tag, twenty are pairs, and the others comments.
struct sizes {
  explicit sizes(std::size_t rows) : users(std::max<std::int64_t>(static_cast<std::int64_t>(rows / 100), 10)) {}

  std::int64_t users;
  std::int64_t posts = 10 * users;
  std::int64_t tags = users;
  std::int64_t comments = 68 * users;
};

/// Takes in what belongs together, in any order: two contenders found the same if their sums are equal.
class connections {
 public:
  void add(std::int64_t owner, std::int64_t owned, const std::string& text) {
    const auto bits = static_cast<std::uint64_t>(owner) * 1'000'003U + static_cast<std::uint64_t>(owned);
    value_ += (bits * 1'000'003U + text.size()) * 0x9E3779B97F4A7C15U >> 16U;
  }
  [[nodiscard]] std::uint64_t value() const noexcept { return value_; }

 private:
  std::uint64_t value_ = 0;
};

}  // namespace benchmarks::blog
