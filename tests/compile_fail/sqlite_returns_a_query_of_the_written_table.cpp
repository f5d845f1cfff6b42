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
  const auto others = users.as<"others">();
#ifdef REJECT
  db.execute(sq::insert_into(users)
                 .set(users.name = "Ada", users.age = 1)
                 .returning(users.id, sq::select(sq::count()).from(others).scalar_subquery().as<"n">()));
#else
  db.execute(sq::insert_into(users).set(users.name = "Ada", users.age = 1).returning(users.id));
  db.execute(sq::select(sq::count()).from(others));
#endif
}
