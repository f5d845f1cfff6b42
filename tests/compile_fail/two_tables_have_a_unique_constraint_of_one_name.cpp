// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: names_of_indexes_and_constraints_are_distinct<
// expect: "users_group_id_key"
// expect: rename a table or a column
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct groups_schema {
  static constexpr sq::name table_name = "users_group";
  sq::col<As, "id", std::int64_t, sq::unique> id;
};
inline constexpr sq::table<groups_schema> groups;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
#ifdef REJECT
  sq::col<As, "group_id", std::int64_t, sq::unique> group_id;
#else
  sq::col<As, "group_id", std::int64_t> group_id;
#endif
};
inline constexpr sq::table<users_schema> users;

std::size_t statements() {
  return sq::create_all_sql<sq::postgres>(users, groups).size();
}
