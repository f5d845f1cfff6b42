// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: SQLite
// expect: this database has no generate_series
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <sequent/sequent.hpp>
#include <sequent/statement/generate_series.hpp>
#include <sequent/statement/unnest.hpp>

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
  const auto n = sq::generate_series(1, 10).as<"n">();
  return std::string(sq::sql<sq::sqlite>(sq::select(users.id).from(n).join(users, users.age == n.value)));
#else
  const auto n = sq::unnest(std::vector{1, 2, 3}).as<"n">();
  return std::string(sq::sql<sq::sqlite>(sq::select(users.id).from(n).join(users, users.age == n.value)));
#endif
}
