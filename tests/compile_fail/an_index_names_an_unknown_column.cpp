// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: constraint_names_existing_columns<
// expect: "lines"
// expect: "plaice"
// expect: a constraint of this table names a column that the table does not have
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "place", int> place;
  static constexpr auto constraints = sq::constraints(sq::index_on<"plaice">);
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "place", int> place;
  static constexpr auto constraints = sq::constraints(sq::index_on<"place">);
#endif
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
  return sq::select(lines);
}
