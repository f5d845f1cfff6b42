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
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int> age;
};
inline constexpr sq::table<users_schema> users;

void run(sq::engine<sq::sqlite>& db) {
  const auto others = users.as<"others">();
  const auto oldest = sq::coalesce(sq::select(sq::max(others.age)).from(others).scalar_subquery(), 0);
  const auto upsert = [&](const auto& insert) { return insert.on_conflict(users.id).do_update(users.age = oldest); };
#ifdef REJECT
  db.execute(upsert(sq::insert_into(users)
                        .columns(users.id, users.name, users.age)
                        .from_select(sq::select(others.id, others.name, others.age).from(others))));
#else
  db.execute(upsert(sq::insert_into(users).set(users.id = 1, users.name = "Ada", users.age = 1)));
#endif
}
