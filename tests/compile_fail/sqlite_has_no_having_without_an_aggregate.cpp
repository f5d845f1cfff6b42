// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "SQLite"
// expect: this database makes one row of many only where an aggregate is selected
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int> age;
};
inline constexpr sq::table<users_schema> users;

void run(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  db.execute(sq::select(sq::literal<1>).from(users).having(sq::max(users.age) > 90));
#else
  db.execute(sq::select(sq::literal<1>, sq::count()).from(users).having(sq::max(users.age) > 90));
  db.execute(sq::select(users.name).from(users).group_by(users.name).having(sq::max(users.age) > 90));
#endif
}
