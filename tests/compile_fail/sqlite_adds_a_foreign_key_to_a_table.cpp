// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "SQLite"
// expect: "ALTER TABLE ADD or DROP CONSTRAINT"
// expect: this database has no such feature
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "orgs";
  static constexpr sq::name schema_name = "billing";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
};
inline constexpr sq::table<orgs_schema> orgs;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "org_id", std::int64_t, sq::references<orgs_schema, "id">> org_id;
};
inline constexpr sq::table<users_schema> users;

std::string_view text() {
#ifdef REJECT
  return sq::sql<sq::sqlite>(sq::add_foreign_key(users.org_id));
#else
  return sq::sql<sq::postgres>(sq::add_foreign_key(users.org_id));
#endif
}
