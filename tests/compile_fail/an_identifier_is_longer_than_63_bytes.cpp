// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: this identifier is longer than 63 bytes, where PostgreSQL would cut it: choose a shorter name
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "this_name_has_sixty_four_bytes_and_is_longer_than_there_can_be_x", int> price;
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "this_name_has_sixty_three_bytes_and_is_the_longest_there_can_be", int> price;
#endif
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
  return sq::select(lines);
}
