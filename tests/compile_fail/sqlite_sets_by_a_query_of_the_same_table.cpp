// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "SQLite"
// expect: this database would read rows that this statement has written before
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
  const auto older = users.as<"older">();
  const auto before = sq::select(sq::count()).from(older).correlate(users).where(older.age > users.age);
  const auto seniors = sq::select(sq::count()).from(older).where(older.age > 60);
#ifdef REJECT
  db.execute(sq::update(users).set(users.id = before.scalar_subquery()).all_rows());
#else
  db.execute(sq::update(users).set(users.id = seniors.scalar_subquery()).where(before.scalar_subquery() == 0));
#endif
}
