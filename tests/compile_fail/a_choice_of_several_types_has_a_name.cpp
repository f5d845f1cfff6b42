// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: convert them to one type by sequent::cast<T>
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
  sq::col<As, "seen", sq::timestamp> seen;
};
inline constexpr sq::table<users_schema> users;

auto statement(int which) {
#ifdef REJECT
  return sq::select(sq::choose(which, users.id, users.age).as<"number">());
#else
  return sq::select(sq::choose(which, users.id, sq::cast<std::int64_t>(users.age)).as<"number">());
#endif
}
