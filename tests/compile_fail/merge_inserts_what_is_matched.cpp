// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a row that is matched is there
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

template <class As>
struct arrived_schema {
  static constexpr sq::name table_name = "arrived";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "age", int> age;
};
inline constexpr sq::table<arrived_schema> arrived;

void run(sq::engine<sq::postgres>& db) {
#ifdef REJECT
  db.execute(
      sq::merge_into(users).using_(arrived, arrived.id == users.id).when_matched().do_insert(users.age = arrived.age));
#else
  db.execute(sq::merge_into(users).using_(arrived, arrived.id == users.id).when_matched().do_delete());
#endif
}
