// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: null_reads_as_a_value_of_the_column<
// expect: "songs"
// expect: "plays"
// expect: null_as says which value of the column is read where NULL is stored
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct songs_schema {
  static constexpr sq::name table_name = "songs";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "plays", std::int32_t, sq::null_as<"none">> plays;
#else
  sq::col<As, "plays", std::int32_t, sq::null_as<0>> plays;
#endif
};
inline constexpr sq::table<songs_schema> songs;

auto statement() {
  return sq::select(songs.plays);
}
