// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: what is chosen here stands in ORDER BY only
#include <cstdint>
#include <string>

#include <sequent/expression/choose.hpp>
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

auto statement(int which) {
#ifdef REJECT
  return sq::sql<sq::postgres>(sq::select(sq::choose(which, users.name, users.age)));
#else
  return sq::sql<sq::postgres>(sq::select(users.name).order_by(sq::choose(which, users.name, users.age)));
#endif
}
