// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a statement that writes stands in no FROM by itself
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
  const auto gone = sq::delete_from(users).where(users.age > 99).returning(users.name).as<"gone">();
  return sq::select(gone.get<"name">()).from(gone);
#else
  const auto gone = sq::cte<"gone">(sq::delete_from(users).where(users.age > 99).returning(users.name));
  return sq::select(gone.get<"name">()).from(gone).with(gone);
#endif
}
