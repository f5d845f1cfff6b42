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
  sq::col<As, "name", std::string, sq::unique> name;
  sq::col<As, "age", int> age;
};
inline constexpr sq::table<users_schema> users;

void run(sq::engine<sq::sqlite>& db) {
  const auto all = users.as<"all">();
  const auto oldest = sq::coalesce(sq::select(sq::max(all.age)).from(all).scalar_subquery(), 0);
  const auto put = sq::insert_into(users);
#ifdef REJECT
  db.execute(put.values({{.name = "Ada", .age = 1}, {.name = "Bob", .age = 2}})
                 .on_conflict(users.name)
                 .do_update(users.age = oldest + 1));
#else
  db.execute(put.set(users.name = "Ada", users.age = 1).on_conflict(users.name).do_update(users.age = oldest + 1));
#endif
}
