// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: aliases_in_from_are_distinct<
// expect: "everyone"
// expect: this name is in FROM already (SQLite does not tell names apart by case)
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "orgs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
};
inline constexpr sq::table<orgs_schema> orgs;

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
  auto every_user = users.as<"everyone">();
  auto every_org = orgs.as<"everyone">();
  return sq::sql<sq::postgres>(
      sq::select(every_user.name).from(every_user).left_join(every_org, every_org.id == every_user.org_id));
#else
  auto every_user = users.as<"every_user">();
  auto every_org = orgs.as<"every_org">();
  return sq::sql<sq::postgres>(
      sq::select(every_user.name).from(every_user).left_join(every_org, every_org.id == every_user.org_id));
#endif
}
