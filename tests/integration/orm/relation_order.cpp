// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <optional>
#include <string>

namespace {

using namespace orm_test;
namespace sq = sequent;

struct album;
struct track;
struct tag;

template <class As>
struct albums_schema {
  static constexpr sq::name table_name = "ordered_albums";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "title", std::string> title;
};
template <class As>
struct tracks_schema {
  static constexpr sq::name table_name = "ordered_tracks";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "album_id", std::int64_t, sq::references<albums_schema, "id">> album_id;
  sq::col<As, "disc", std::int32_t> disc;
  sq::col<As, "title", std::string> title;
};
template <class As>
struct tags_schema {
  static constexpr sq::name table_name = "ordered_tags";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "text", std::string> text;
  sq::col<As, "rank", std::optional<std::int32_t>> rank;
};
template <class As>
struct album_tags_schema {
  static constexpr sq::name table_name = "ordered_album_tags";
  sq::col<As, "album_id", std::int64_t, sq::references<albums_schema, "id">> album_id;
  sq::col<As, "tag_id", std::int64_t, sq::references<tags_schema, "id">> tag_id;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"album_id", "tag_id">);
};

template <class As>
struct album_relations {
  sq::ordered<sq::has_many<As, track, "album_id">, sq::descending("disc"), "title"> tracks;
  sq::ordered<sq::many_to_many<As, tag, album_tags_schema>, sq::descending("rank"), "text"> tags;
};
template <class As>
struct track_relations {
  sq::belongs_to<As, album, "album_id"> on;
};
struct album : sq::entity<albums_schema, album_relations> {};
struct track : sq::entity<tracks_schema, track_relations> {};
struct tag : sq::entity<tags_schema> {};

inline constexpr sq::entities<album> albums;
inline constexpr sq::entities<track> tracks;
inline constexpr sq::entities<tag> tags;
inline constexpr sq::table<album_tags_schema> album_tags;

/// An album of two discs with two tracks each, and three tags, none of them inserted in its order.
class integration_relation_order : public database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, albums, tracks, tags, album_tags);
    db.create_all(albums, tracks, tags, album_tags);
    sq::session s{db};
    const auto made = s.add<album>({.title = "Double"});
    for (const auto& [disc, title] : {std::pair(1, "b"), std::pair(2, "d"), std::pair(1, "a"), std::pair(2, "c")})
      made->tracks.add(s.make<track>({.disc = disc, .title = title}));
    for (const char* const text : {"rock", "live", "old"}) made->tags.add(s.make<tag>({.text = text}));
    s.commit();
  }
  void TearDown() override { db.drop_all(albums, tracks, tags, album_tags); }

  template <class Range>
  static std::string titles(const Range& range) {
    std::string found;
    for (const auto& each : range) found += each->title;
    return found;
  }
  template <class Range>
  static std::string texts(const Range& range) {
    std::string found;
    for (const auto& each : range) found += each->text + " ";
    return found;
  }
};
INSTANTIATE_TEST_SUITE_P(on, integration_relation_order, every_database, name_of_database);

TEST_P(integration_relation_order, is_that_in_which_a_relation_is_loaded) {
  sq::session s{db};
  const auto found = s.query(albums).with(albums.tracks, albums.tags).one();
  EXPECT_EQ(titles(found->tracks), "cdab");
  EXPECT_EQ(texts(found->tags), "live old rock ");
}

TEST_P(integration_relation_order, is_that_of_what_a_session_loads_by_itself) {
  sq::session s{db, {.relations = sq::untouched::load}};
  const auto found = s.query(albums).one();
  EXPECT_EQ(titles(found->tracks), "cdab");
  EXPECT_EQ(texts(found->tags), "live old rock ");
}

TEST_P(integration_relation_order, tells_the_first_ones_of_an_owner) {
  sq::session s{db};
  const auto found = s.query(albums).with(albums.tracks.limit(1), albums.tags.limit(2)).one();
  EXPECT_EQ(titles(found->tracks), "c");
  EXPECT_EQ(texts(found->tags), "live old ");
  (void)s.query(albums).with(albums.tracks.where(tracks.disc == 1)).one();
  EXPECT_EQ(titles(found->tracks), "ab");
}

TEST_P(integration_relation_order, gives_way_to_an_order_that_is_said) {
  sq::session s{db};
  const auto found = s.query(albums).with(albums.tracks.order_by(tracks.title), albums.tags.order_by(tags.id)).one();
  EXPECT_EQ(titles(found->tracks), "abcd");
  EXPECT_EQ(texts(found->tags), "rock live old ");
}

TEST_P(integration_relation_order, is_that_of_what_is_collected) {
  const auto row = db.execute(sq::select(albums, sq::collect(albums.tracks, albums.tags))).one();
  std::string titles;
  for (const auto& each : row[albums.tracks]) titles += each.title;
  EXPECT_EQ(titles, "cdab");
  std::string texts;
  for (const auto& each : row[albums.tags]) texts += each.text + " ";
  EXPECT_EQ(texts, "live old rock ");
}

TEST_P(integration_relation_order, has_null_behind_all_values) {
  db.execute(sq::update(tags).set(tags.rank = 1).where(tags.text == "old"));
  db.execute(sq::update(tags).set(tags.rank = 2).where(tags.text == "rock"));
  sq::session s{db};
  EXPECT_EQ(texts(s.query(albums).with(albums.tags).one()->tags), "rock old live ");
}

TEST_P(integration_relation_order, has_what_is_added_at_the_end) {
  sq::session s{db};
  const auto found = s.query(albums).with(albums.tracks).one();
  found->tracks.add(s.make<track>({.disc = 3, .title = "e"}));
  s.flush();
  EXPECT_EQ(titles(found->tracks), "cdabe");
  s.expire(found);
  (void)s.query(albums).with(albums.tracks).one();
  EXPECT_EQ(titles(found->tracks), "ecdab");
}

}  // namespace
