// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: stored_query_gives_these_rows<
// expect: this statement gives other rows than the query that is to keep it
#include <cstdint>
#include <string>

#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

void keep() {
#ifdef REJECT
  const sq::query<int> kept = sq::select(users.name);
#else
  const sq::query<std::string> kept = sq::select(users.name);
#endif
  static_cast<void>(kept);
}
