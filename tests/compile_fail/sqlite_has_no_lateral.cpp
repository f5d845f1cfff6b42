// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "SQLite"
// expect: "LATERAL"
// expect: say correlated subqueries
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/all.hpp>

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
  sq::col<As, "org_id", std::int64_t, sq::references<orgs_schema, "id">> org_id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "email", std::optional<std::string>, sq::unique> email;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  const auto one = sq::lateral<"one">(sq::select(users.id).correlate(orgs).where(users.org_id == orgs.id).limit(1));
  return sq::sql<sq::sqlite>(sq::select(orgs.id).from(orgs).cross_join(one));
#else
  const auto one = sq::lateral<"one">(sq::select(users.id).correlate(orgs).where(users.org_id == orgs.id).limit(1));
  return sq::sql<sq::postgres>(sq::select(orgs.id).from(orgs).cross_join(one));
#endif
}
