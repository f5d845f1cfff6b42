// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: only one whole statement that reads or writes rows has a plan
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "notes";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
};
inline constexpr sq::table<notes_schema> notes;

std::string plan(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  return db.explain(sq::create_table(notes));
#else
  return db.explain(sq::select(notes.id));
#endif
}
