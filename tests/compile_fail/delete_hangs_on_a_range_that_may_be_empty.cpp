// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: says_which_rows<
// expect: "users"
// expect: UPDATE and DELETE need a WHERE that cannot vanish at run time; if every row is meant, say .all_rows()
#include <cstdint>
#include <string>
#include <vector>

#include <sequent/expression/repeated.hpp>
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

auto statement(const std::vector<int>& ages) {
  const auto is_age = [](int age) { return users.age == age; };
#ifdef REJECT
  return sq::sql<sq::postgres>(sq::delete_from(users).where(!sq::any_of(ages, is_age)));
#else
  return sq::sql<sq::postgres>(sq::delete_from(users).where(sq::any_of(ages, is_age)));
#endif
}
