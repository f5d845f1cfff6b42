// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: names_of_indexes_and_constraints_are_distinct<
// expect: "users_group_id_idx"
// expect: would have this name
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
#ifdef REJECT
  sq::col<As, "group_id", int, sq::index> group_id;
#else
  sq::col<As, "group_id", int> group_id;
#endif
};
inline constexpr sq::table<users_schema> users;

template <class As>
struct user_groups_schema {
  static constexpr sq::name table_name = "users_group";
  sq::col<As, "id", int, sq::index> id;
};
inline constexpr sq::table<user_groups_schema> user_groups;

std::size_t statements() {
  return sq::create_all_sql<sq::postgres>(users, user_groups).size();
}
