// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: cte_gives_rows<
// expect: "gone"
// expect: add .returning() to it
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>
#include <sequent/statement/writing_cte.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "org_id", std::int64_t> org_id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "email", std::optional<std::string>, sq::unique> email;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
  const auto gone = sq::cte<"gone">(sq::delete_from(users).where(users.age > 99));
#ifdef REJECT
  return std::string(sq::sql<sq::postgres>(sq::select(sq::count()).from(gone).with(gone)));
#else
  return std::string(sq::sql<sq::postgres>(sq::select(sq::count()).from(users).with(gone)));
#endif
}
