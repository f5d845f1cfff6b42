// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: stored_query_is_for_the_dialect<
// expect: "SQLite"
// expect: this query was stored for other databases
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

void find(sq::engine<sq::sqlite>& db, const sq::sqlite_query<std::string>& here,
          const sq::postgres_query<std::string>& there) {
#ifdef REJECT
  static_cast<void>(db.execute(there));
#else
  static_cast<void>(db.execute(here));
#endif
  static_cast<void>(there);
}
