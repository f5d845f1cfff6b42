// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "SQLite"
// expect: "DEFAULT VALUES with ON CONFLICT"
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "notes";
  sq::col<As, "title", std::optional<std::string>> title;
  sq::col<As, "body", std::optional<std::string>> body;
};
inline constexpr sq::table<notes_schema> notes;

auto statement() {
#ifdef REJECT
  return sq::sql<sq::sqlite>(sq::insert_into(notes).default_values().on_conflict().do_nothing());
#else
  return sq::sql<sq::postgres>(sq::insert_into(notes).default_values().on_conflict().do_nothing());
#endif
}
