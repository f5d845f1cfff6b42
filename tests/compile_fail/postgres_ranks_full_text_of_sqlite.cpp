// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "MATCH of FTS5"
// expect: FTS5 is of SQLite
#include <cstdint>
#include <string>

#include <sequent/all.hpp>
#include <sequent/postgres.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int> age;
  sq::col<As, "seen", sq::timestamp> seen;
};
inline constexpr sq::table<users_schema> users;

void run(sq::engine<sq::postgres>& db) {
#ifdef REJECT
  db.execute(sq::select(users.id).order_by(sq::match_rank(users)));
#else
  db.execute(sq::select(users.id).order_by(users.name));
#endif
}
