// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: says_from<
// expect: "songs"
// expect: a table that is named at run time is read where FROM says so
#include <cstdint>
#include <string>

#include <sequent/all.hpp>

namespace sq = sequent;

template <class As>
struct songs_schema {
  static constexpr sq::name table_name = "songs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "title", std::string> title;
};
inline constexpr sq::table<songs_schema> songs;

auto statement(const std::string& device) {
  const auto own = songs.named(device);
#ifdef REJECT
  return sq::sql<sq::postgres>(sq::select(own.title));
#else
  return sq::sql<sq::postgres>(sq::select(own.title).from(own));
#endif
}
