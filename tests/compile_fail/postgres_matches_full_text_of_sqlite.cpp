// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "PostgreSQL"
// expect: "MATCH of FTS5"
// expect: FTS5 is of SQLite
#include <string>

#include <sequent/all.hpp>
#include <sequent/postgres.hpp>

namespace sq = sequent;

template <class As>
struct songs_schema {
  static constexpr sq::name table_name = "songs";
  sq::col<As, "title", std::string> title;
};
inline constexpr sq::table<songs_schema> songs;

void search(sq::engine<sq::postgres>& db) {
#ifdef REJECT
  db.execute(sq::select(songs.title).where(sq::match(songs, "blue")));
#else
  db.execute(sq::select(songs.title).where(sq::contains(songs.title, "blue")));
#endif
}
