// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: several columns are set by one query in an UPDATE only
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
  const auto found = sq::select(sq::count(), sq::max(boss.email)).from(boss);
#ifdef REJECT
  return std::string(sq::sql<sq::postgres>(
      sq::insert_into(users).set(users.name = "Ada", sq::tuple(users.org_id, users.email) = found)));
#else
  return std::string(sq::sql<sq::postgres>(
      sq::update(users).set(users.name = "Ada", sq::tuple(users.org_id, users.email) = found).all_rows()));
#endif
}
