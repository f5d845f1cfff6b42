// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a common table expression is a query under a name
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
  const auto all = sq::cte<"everyone">(users);
#else
  const auto all = sq::cte<"everyone">(sq::select(users.id));
#endif
  return sq::select(all.get<"id">()).from(all).with(all);
}
