// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: cte_is_declared<
// expect: "adults"
// expect: before those that read it
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

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
#ifdef REJECT
  const auto adults = sq::cte<"adults">(sq::select(users.org_id).where(users.age > 17));
  const auto sizes = sq::cte<"sizes">(sq::select(sq::count().as<"n">()).from(adults));
  return sq::sql<sq::postgres>(sq::select(sizes.get<"n">()).with(sizes, adults).from(sizes));
#else
  const auto adults = sq::cte<"adults">(sq::select(users.org_id).where(users.age > 17));
  const auto sizes = sq::cte<"sizes">(sq::select(sq::count().as<"n">()).from(adults));
  return sq::sql<sq::postgres>(sq::select(sizes.get<"n">()).with(adults, sizes).from(sizes));
#endif
}
