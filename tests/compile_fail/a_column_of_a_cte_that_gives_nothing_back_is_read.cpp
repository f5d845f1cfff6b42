// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: cte_gives_rows<
// expect: "gone"
// expect: add .returning(...) to its statement
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
  const auto gone = sq::cte<"gone">(sq::delete_from(users).where(users.age > 99));
  return std::string(sq::sql<sq::postgres>(sq::select(gone.get<"name">()).from(gone).with(gone)));
#else
  const auto gone = sq::cte<"gone">(sq::delete_from(users).where(users.age > 99).returning(users.name));
  return std::string(sq::sql<sq::postgres>(sq::select(gone.get<"name">()).from(gone).with(gone)));
#endif
}
