// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <integration/orm/database_test.hpp>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <sequent/orm.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

// Members that are left out on purpose: the sessions fill them in.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

/// The entities of the ORM's tests, and a fixture that has their tables empty on each kind of engine.
namespace blog {

namespace sq = sequent;
using namespace orm_test;

struct user;
struct post;
struct comment;
struct topic;
struct profile;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "blog_users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
  sq::col<As, "email", std::optional<std::string>, sq::unique> email;
  sq::col<As, "age", std::int32_t, sq::default_value<18>> age;
  sq::col<As, "active", bool, sq::default_value<true>> active;
  sq::col<As, "score", double, sq::default_value<0>> score;
};

template <class As>
struct topics_schema {
  static constexpr sq::name table_name = "blog_topics";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "parent_id", std::optional<std::int64_t>, sq::references_self<"id">> parent_id;
  sq::col<As, "title", std::string> title;
};

template <class As>
struct posts_schema {
  static constexpr sq::name table_name = "blog_posts";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "author_id", std::int64_t, sq::references<users_schema, "id">> author_id;
  sq::col<As, "editor_id", std::optional<std::int64_t>, sq::references<users_schema, "id">> editor_id;
  sq::col<As, "topic_id", std::optional<std::int64_t>, sq::references<topics_schema, "id">> topic_id;
  sq::col<As, "title", std::string> title;
};

/// Numbered within their post.
template <class As>
struct comments_schema {
  static constexpr sq::name table_name = "blog_comments";
  sq::col<As, "post_id", std::int64_t, sq::references<posts_schema, "id">> post_id;
  sq::col<As, "number", std::int32_t> number;
  sq::col<As, "text", std::string> text;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"post_id", "number">);
};

/// At most one for each user, under the same key; each of its versions is counted.
template <class As>
struct profiles_schema {
  static constexpr sq::name table_name = "blog_profiles";
  sq::col<As, "user_id", std::int64_t, sq::primary_key, sq::references<users_schema, "id">> user_id;
  sq::col<As, "text", std::string> text;
  sq::col<As, "version", std::int32_t, sq::default_value<1>, sq::version> version;
};

template <class As>
struct user_relations {
  sq::has_many<As, post, "author_id"> posts;
  sq::has_many<As, post, "editor_id"> edited;
  sq::owns_one<As, blog::profile, "user_id"> profile;
};
template <class As>
struct profile_relations {
  sq::belongs_to<As, user, "user_id"> owner;
};
template <class As>
struct topic_relations {
  sq::belongs_to<As, topic, "parent_id"> parent;
  sq::has_many<As, topic, "parent_id"> children;
  sq::has_many<As, post, "topic_id"> posts;
};
template <class As>
struct post_relations {
  sq::belongs_to<As, user, "author_id"> author;
  sq::belongs_to<As, user, "editor_id"> editor;
  sq::belongs_to<As, topic, "topic_id"> subject;
  sq::owns_many<As, comment, "post_id"> comments;
};
template <class As>
struct comment_relations {
  sq::belongs_to<As, post, "post_id"> of;
};

struct user : sq::entity<users_schema, user_relations> {
  [[nodiscard]] std::string shouted() const { return name + "!"; }
};
struct profile : sq::entity<profiles_schema, profile_relations> {};
struct topic : sq::entity<topics_schema, topic_relations> {};
struct post : sq::entity<posts_schema, post_relations> {};
struct comment : sq::entity<comments_schema, comment_relations> {};

inline constexpr sq::entities<user> users;
inline constexpr sq::entities<profile> profiles;
inline constexpr sq::entities<topic> topics;
inline constexpr sq::entities<post> posts;
inline constexpr sq::entities<comment> comments;

class blog_test : public database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, users, profiles, topics, posts, comments);
    db.create_all(users, profiles, topics, posts, comments);
  }
  void TearDown() override { db.drop_all(users, profiles, topics, posts, comments); }
};

/// One where Ada has written a, b and c, which Ben has edited; each has two comments.
class written_blog_test : public blog_test {
 protected:
  void SetUp() override {
    blog_test::SetUp();
    sq::session s{db};
    const auto ada = s.add<user>({.name = "Ada"});
    const auto ben = s.add<user>({.name = "Ben"});
    for (const char* const title : {"a", "b", "c"}) {
      const auto written = s.make<post>({.title = title});
      ada->posts.add(written);
      written->editor = ben;
      for (const int number : {1, 2}) written->comments.add(s.make<comment>({.number = number, .text = title}));
    }
    s.commit();
  }
};

}  // namespace blog

// Compiled once, in blog_mappers.cpp.
extern template class sequent::orm::mapper<orm_test::session, blog::user>;
extern template class sequent::orm::mapper<orm_test::session, blog::profile>;
extern template class sequent::orm::mapper<orm_test::session, blog::topic>;
extern template class sequent::orm::mapper<orm_test::session, blog::post>;
extern template class sequent::orm::mapper<orm_test::session, blog::comment>;
