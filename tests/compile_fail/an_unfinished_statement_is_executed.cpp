// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: this is no whole statement
// expect: update() needs .set()
#include <cstdint>
#include <string>

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
  const auto query = sq::update(users);
#ifdef REJECT
  static_cast<void>(db.execute(query));
#else
  static_cast<void>(db.execute(query.set(users.age = 1).all_rows()));
#endif
}
