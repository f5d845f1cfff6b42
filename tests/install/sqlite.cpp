// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// A program that uses SQLite.

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
};
inline constexpr sq::table<users_schema> users;

int main() {
  sq::engine<sq::sqlite> db{"sqlite::memory:"};
  db.create_all(users);
  db.execute(sq::insert_into(users).set(users.name = "Ada"));
  return db.execute(sq::select(users.name).from(users)).scalar() == "Ada" ? 0 : 1;
}
