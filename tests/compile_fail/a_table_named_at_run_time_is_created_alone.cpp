// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a table that is named at run time is created by create_all(table)
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>
#include <sequent/named.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct songs_schema {
  static constexpr sq::name table_name = "songs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "title", std::string> title;
};
inline constexpr sq::table<songs_schema> songs;

void create(sq::engine<sq::sqlite>& db, const std::string& device) {
  const auto own = songs.named(device);
#ifdef REJECT
  db.execute(sq::create_table(own));
#else
  db.create_all(own);
#endif
}
