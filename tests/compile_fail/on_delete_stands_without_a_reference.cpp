// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: action_has_a_reference<
// expect: "users"
// expect: "name"
// expect: on_delete and on_update belong to a column that references another
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "name", std::string, sq::on_delete<sq::referential_action::cascade>> name;
#else
  sq::col<As, "name", std::string, sq::unique> name;
#endif
};
inline constexpr sq::table<users_schema> users;

auto statement() {
  return sq::create_table(users);
}
