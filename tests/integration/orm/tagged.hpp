// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <integration/orm/database_test.hpp>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/orm.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

// Members that are left out on purpose: the sessions fill them in.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

/// Pages with tags, people who follow one another, and rooms, numbered within a house, that people have keys of.
namespace tagged {

namespace sq = sequent;
using namespace orm_test;

struct page;
struct tag;
struct tagging;
struct person;
struct room;

template <class As>
struct pages_schema {
  static constexpr sq::name table_name = "tagged_pages";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "title", std::string> title;
};
template <class As>
struct tags_schema {
  static constexpr sq::name table_name = "tagged_tags";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
};
/// The tag comes first, and a third column has a default.
template <class As>
struct taggings_schema {
  static constexpr sq::name table_name = "tagged_taggings";
  sq::col<As, "tag_id", std::int64_t, sq::references<tags_schema, "id">> tag_id;
  sq::col<As, "weight", std::int32_t, sq::default_value<1>> weight;
  sq::col<As, "page_id", std::int64_t, sq::references<pages_schema, "id">> page_id;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"page_id", "tag_id">);
};

template <class As>
struct people_schema {
  static constexpr sq::name table_name = "tagged_people";
  sq::col<As, "name", std::string, sq::primary_key> name;
};
template <class As>
struct follows_schema {
  static constexpr sq::name table_name = "tagged_follows";
  sq::col<As, "follower", std::string, sq::references<people_schema, "name">,
          sq::on_delete<sq::referential_action::cascade>>
      follower;
  sq::col<As, "followed", std::string, sq::references<people_schema, "name">,
          sq::on_delete<sq::referential_action::cascade>>
      followed;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"follower", "followed">);
};
template <class As>
struct rooms_schema {
  static constexpr sq::name table_name = "tagged_rooms";
  sq::col<As, "number", std::int32_t> number;
  sq::col<As, "house", std::string> house;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"house", "number">);
};
template <class As>
struct door_keys_schema {
  static constexpr sq::name table_name = "tagged_door_keys";
  sq::col<As, "person", std::string, sq::references<people_schema, "name">> person;
  sq::col<As, "house", std::string> house;
  sq::col<As, "number", std::int32_t> number;
  static constexpr auto constraints =
      sq::constraints(sq::primary_key_on<"person", "house", "number">,
                      sq::foreign_key_on<"house", "number">.template references<rooms_schema, "house", "number">());
};

template <class As>
struct page_relations {
  sq::many_to_many<As, tag, taggings_schema> tags;
  sq::has_many<As, tagging, "page_id"> taggings;
};
template <class As>
struct tag_relations {
  sq::many_to_many<As, page, taggings_schema> pages;
};
template <class As>
struct tagging_relations {
  sq::belongs_to<As, page, "page_id"> on;
};
template <class As>
struct person_relations {
  sq::many_to_many<As, person, follows_schema, "follower", "followed"> follows;
  sq::many_to_many<As, person, follows_schema, "followed", "follower"> followers;
  sq::many_to_many<As, room, door_keys_schema> rooms;
};
template <class As>
struct room_relations {
  sq::many_to_many<As, person, door_keys_schema> people;
};

struct page : sq::entity<pages_schema, page_relations> {};
struct tag : sq::entity<tags_schema, tag_relations> {};
struct tagging : sq::entity<taggings_schema, tagging_relations> {};
struct person : sq::entity<people_schema, person_relations> {};
struct room : sq::entity<rooms_schema, room_relations> {};

inline constexpr sq::entities<page> pages;
inline constexpr sq::entities<tag> tags;
inline constexpr sq::entities<tagging> taggings;
inline constexpr sq::entities<person> people;
inline constexpr sq::entities<room> rooms;
inline constexpr sq::table<follows_schema> follows;
inline constexpr sq::table<door_keys_schema> door_keys;

/// One where page a has the tags x and y, page b has y.
class tagged_test : public database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, pages, tags, taggings, people, follows, rooms, door_keys);
    db.create_all(pages, tags, taggings, people, follows, rooms, door_keys);
    sq::session s{db};
    const auto a = s.add<page>({.title = "a"});
    const auto b = s.add<page>({.title = "b"});
    a->tags.add(s.make<tag>({.name = "x"}));
    a->tags.add(s.make<tag>({.name = "y"}));
    b->tags.add(a->tags[1]);
    s.commit();
  }
  void TearDown() override { db.drop_all(pages, tags, taggings, people, follows, rooms, door_keys); }

  template <class Session>
  static sq::ref<page> page_called(Session& s, const std::string& title) {
    return s.query(pages).where(pages.title == title).one();
  }
  template <class Session>
  static sq::ref<tag> tag_called(Session& s, const std::string& name) {
    return s.query(tags).where(tags.name == name).one();
  }
  /// What the database has, by names: "ax ay by".
  std::string pairs() {
    std::string found;
    for (const auto& [title, name] : db.execute(sq::select(pages.title, tags.name)
                                                    .from(taggings)
                                                    .join(pages, pages.id == taggings.page_id)
                                                    .join(tags, tags.id == taggings.tag_id)
                                                    .order_by(pages.title, tags.name)))
      found += (found.empty() ? "" : " ") + title + name;
    return found;
  }
  /// What is in memory: the names of a page's tags.
  static std::string names(const sq::ref<page>& of) {
    std::vector<std::string> each;
    for (const auto& there : of->tags) each.push_back(there->name);
    std::ranges::sort(each);
    std::string found;
    for (const auto& name : each) found += name;
    return found;
  }
};

}  // namespace tagged

// Compiled once, in tagged_mappers.cpp.
extern template class sequent::orm::mapper<orm_test::session, tagged::page>;
extern template class sequent::orm::mapper<orm_test::session, tagged::tag>;
extern template class sequent::orm::mapper<orm_test::session, tagged::tagging>;
extern template class sequent::orm::mapper<orm_test::session, tagged::person>;
extern template class sequent::orm::mapper<orm_test::session, tagged::room>;
