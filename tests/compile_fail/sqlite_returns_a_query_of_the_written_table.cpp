// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "SQLite"
// expect: this database would read there what the statement has just written
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
  const auto all = users.as<"all">();
  const auto oldest = sq::select(sq::max(all.age)).from(all).scalar_subquery();
#ifdef REJECT
  db.execute(sq::update(users).set(users.age = 18).all_rows().returning(users.id, oldest.as<"oldest">()));
#else
  db.execute(sq::update(users).set(users.age = 18).where(users.age == oldest).returning(users.id));
#endif
}
