// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: old_and_new_stand_in_returning<
// expect: "SELECT"
// expect: "users"
// expect: "age"
// expect: they stand in its RETURNING
#include <cstdint>
#include <string>

#include <sequent/dialect/postgres/postgres_at_least.hpp>
#include <sequent/expression/changed.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  return sq::sql<sq::postgres_at_least<18>>(sq::select(sq::old_value(users.age)).from(users));
#else
  return sq::sql<sq::postgres_at_least<18>>(sq::delete_from(users).all_rows().returning(sq::old_value(users.age)));
#endif
}
