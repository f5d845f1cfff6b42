// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/all.hpp>
#include <sequent/expression/full_text.hpp>
#include <sequent/sqlite.hpp>

#include "support/parameters.hpp"
#include "support/sql.hpp"

namespace {

namespace sq = sequent;
using namespace shop;
using testing::ElementsAre;

template <class As>
struct songs_schema {
  static constexpr sq::name table_name = "songs_fts";
  sq::col<As, "rowid", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "title", std::string> title;
  sq::col<As, "artist", std::string> artist;
};
inline constexpr sq::table<songs_schema> songs;

TEST(expression_full_text, knows_a_table_by_its_name) {
  EXPECT_EQ(in_sqlite(sq::select(songs.title).where(sq::match(songs, "blue")).order_by(sq::match_rank(songs))),
            "SELECT songs_fts.title FROM songs_fts WHERE songs_fts.songs_fts MATCH ?1 ORDER BY songs_fts.rank");
  EXPECT_EQ(in_sqlite(sq::match(songs.title, sq::param<"wanted">)), "songs_fts.title MATCH ?1");
  EXPECT_EQ(in_sqlite(sq::bm25(songs, 2.0, 1.0)), "bm25(songs_fts.songs_fts, ?1, ?2)");
  constexpr auto other = songs.as<"s">();
  EXPECT_EQ(in_sqlite(sq::match(other, "blue") && other.id > 1), "s.songs_fts MATCH ?1 AND s.rowid > ?2");
  EXPECT_EQ(parameters_of(sq::match(songs, "blue")), texts{"text blue"});
}

TEST(expression_full_text, is_of_sqlite) {
  using query = decltype(sq::select(songs.title).where(sq::match(songs, "blue")));
  static_assert(sq::sql_text<sq::postgres, query>::missing == sq::feature::full_text_search);
  static_assert(sq::sql_text<sq::sqlite, query>::missing == sq::feature::none);
  using ranked = decltype(sq::select(songs.title).order_by(sq::match_rank(songs)));
  static_assert(sq::sql_text<sq::postgres, ranked>::missing == sq::feature::full_text_search);
}

TEST(expression_full_text, finds_ranks_and_marks) {
  sq::engine<sq::sqlite> db("sqlite::memory:");
  db.run_script(
      "CREATE VIRTUAL TABLE songs_fts USING fts5(title, artist);"
      "INSERT INTO songs_fts VALUES ('Blue Moon', 'Elvis'), ('Kind of Blue', 'Miles'), ('So What', 'Miles')");
  const auto titles = [&](const std::string& wanted) {
    return db.execute(sq::select(songs.title).where(sq::match(songs, wanted)).order_by(songs.title)).scalars();
  };
  EXPECT_THAT(titles("blue"), ElementsAre("Blue Moon", "Kind of Blue"));
  EXPECT_THAT(titles("blue NOT moon"), ElementsAre("Kind of Blue"));
  EXPECT_THAT(titles("artist: miles"), ElementsAre("Kind of Blue", "So What"));
  EXPECT_THROW(titles("\"blue"), sq::sql_error);

  constexpr auto found = songs.as<"found">();
  const auto marked =
      db.execute(sq::select(found.id, sq::highlight(found, 0, "<", ">"), sq::snippet(found, 0, "[", "]", "...", 2),
                            sq::match_rank(found), sq::bm25(found))
                     .where(sq::match(found.title, "moon")))
          .one();
  const auto& [id, highlighted, cut, rank, bm25] = marked;
  EXPECT_EQ(id, 1);
  EXPECT_EQ(highlighted, "Blue <Moon>");
  EXPECT_EQ(cut, "Blue [Moon]");
  EXPECT_EQ(rank, bm25);
  EXPECT_LT(rank, 0);

  db.execute(sq::insert_into(songs).set(songs.title = "Blue Note", songs.artist = "x"));
  db.execute(sq::delete_from(songs).where(sq::match(songs, "moon")));
  EXPECT_THAT(titles("blue"), ElementsAre("Blue Note", "Kind of Blue"));
}

}  // namespace
