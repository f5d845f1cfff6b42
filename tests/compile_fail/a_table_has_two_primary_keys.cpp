// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: has_at_most_one_primary_key<
// expect: "lines"
// expect: write sequent::primary_key_on in its constraints
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "place", int, sq::primary_key> place;
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "place", int> place;
#endif
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
  return sq::select(lines);
}
