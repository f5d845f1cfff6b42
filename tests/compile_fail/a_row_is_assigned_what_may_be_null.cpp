// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: column_allows_null<
// expect: "name"
// expect: by a query that may give no row, .from(table)
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/row_value.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/row_subquery.hpp>

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
  const auto boss = users.as<"boss">();
#ifdef REJECT
  const auto found = sq::select(boss.name, boss.email).from(boss).where(boss.id == 1);
  return std::string(
      sq::sql<sq::postgres>(sq::update(users).set(sq::tuple(users.name, users.email) = found).all_rows()));
#else
  return std::string(sq::sql<sq::postgres>(sq::update(users)
                                               .set(users.name = boss.name, users.email = boss.email)
                                               .from(boss)
                                               .where(boss.id == users.id + 1)));
#endif
}
