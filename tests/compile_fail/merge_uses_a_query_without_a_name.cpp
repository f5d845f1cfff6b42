// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: FROM and JOIN take a table, a derived table (select(...).as<"name">())
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
  const auto arrived = sq::select(others.name).where(others.age > 17);
  return sq::merge_into(users).using_(arrived, users.age > 18).when_matched().do_delete();
#else
  const auto arrived = sq::select(others.name).where(others.age > 17).as<"arrived">();
  return sq::merge_into(users).using_(arrived, arrived[others.name] == users.name).when_matched().do_delete();
#endif
}
