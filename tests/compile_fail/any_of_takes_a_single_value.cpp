// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: all_of and any_of take a range
#include <cstdint>
#include <string>
#include <vector>

#include <sequent/all.hpp>

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

auto statement() {
#ifdef REJECT
  return sq::select(users.id).where(sq::any_of(5, [](int age) { return users.age == age; }));
#else
  return sq::select(users.id).where(sq::any_of(std::vector{5}, [](int age) { return users.age == age; }));
#endif
}
