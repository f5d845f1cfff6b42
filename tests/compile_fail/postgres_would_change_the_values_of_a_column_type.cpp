// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: sql_type_keeps_the_values_of_its_column<
// expect: "PostgreSQL"
// expect: "users"
// expect: "since"
// expect: would not come back
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "since", sq::timestamp, sq::sql_type<"timestamp">> since;
#else
  sq::col<As, "since", sq::timestamp, sq::sql_type<"timestamptz">> since;
#endif
};
inline constexpr sq::table<users_schema> users;

auto text() {
  return sq::sql<sq::postgres>(sq::create_table(users));
}
