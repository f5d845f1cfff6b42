// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: RETURNING has old and new values from PostgreSQL 18 on
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/changed.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "org_id", std::int64_t> org_id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "email", std::optional<std::string>, sq::unique> email;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

void run(sq::engine<sq::postgres, sq::sqlite>& db) {
#ifdef REJECT
  static_cast<void>(
      db.execute(sq::update(users).set(users.age = 1).where(users.id == 1).returning(sq::old_value(users.age))));
#else
  static_cast<void>(db.execute(sq::update(users).set(users.age = 1).where(users.id == 1).returning(users.age)));
#endif
}
