// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: sequent::choose is told by an integer
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

auto statement(const std::string& which) {
#ifdef REJECT
  return sq::select(users.id).order_by(sq::choose(which, users.id, users.age));
#else
  return sq::select(users.id).order_by(sq::choose(which == "age" ? 1 : 0, users.id, users.age));
#endif
}
