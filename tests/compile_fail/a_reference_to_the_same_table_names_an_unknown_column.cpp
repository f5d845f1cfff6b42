// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: reference_names_an_existing_column<
// expect: "lines"
// expect: "parent"
// expect: "number"
// expect: this column references a column that the other table does not have
#include <cstdint>
#include <optional>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "parent", std::optional<std::int64_t>, sq::references_self<"number">> parent;
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "parent", std::optional<std::int64_t>, sq::references_self<"id">> parent;
#endif
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
  return sq::select(lines);
}
