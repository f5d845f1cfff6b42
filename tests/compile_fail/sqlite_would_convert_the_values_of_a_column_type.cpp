// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: sql_type_keeps_the_values_of_its_column<
// expect: "SQLite"
// expect: "users"
// expect: "name"
// expect: would not come back
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "name", std::string, sq::sql_type<"uuid">> name;
#else
  sq::col<As, "name", std::string, sq::sql_type<"citext">> name;
#endif
};
inline constexpr sq::table<users_schema> users;

std::string_view text() {
  return sq::sql<sq::sqlite>(sq::create_table(users));
}
