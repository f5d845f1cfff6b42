// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: an INSERT says which columns the rows of a query go into
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
  constexpr auto others = users.as<"others">();
#ifdef REJECT
  return sq::insert_into(users).from_select(sq::select(others.name, others.age));
#else
  return sq::insert_into(users).columns(users.name, users.age).from_select(sq::select(others.name, others.age));
#endif
}
