// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: column_names_are_distinct<
// expect: "lines"
// expect: "price"
// expect: two columns of this table have the same name
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "price", int> price;
  sq::col<As, "price", int> tax;
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "price", int> price;
  sq::col<As, "tax", int> tax;
#endif
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
  return sq::select(lines);
}
