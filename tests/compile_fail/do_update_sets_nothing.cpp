// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: DO UPDATE says what it sets
#include <cstdint>
#include <string>

#include <sequent/all.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int> age;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  return sq::insert_into(users).set(users.id = 1, users.name = "Ada", users.age = 36).on_conflict(users.id).do_update();
#else
  return sq::insert_into(users)
      .set(users.id = 1, users.name = "Ada", users.age = 36)
      .on_conflict(users.id)
      .do_update_all();
#endif
}
