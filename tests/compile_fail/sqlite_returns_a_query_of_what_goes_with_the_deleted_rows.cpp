// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "SQLite"
// expect: this database would read there what the statement has just written
#include <cstdint>

#include <sequent/dialect/sql.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "orgs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
};

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "org_id", std::int64_t, sq::references<orgs_schema, "id">, sq::on_delete<sq::referential_action::cascade>>
      org_id;
};

template <class As>
struct bosses_schema {
  static constexpr sq::name table_name = "bosses";
  sq::col<As, "org_id", std::int64_t, sq::primary_key, sq::references<orgs_schema, "id">> org_id;
};
inline constexpr sq::table<orgs_schema> orgs;
inline constexpr sq::table<users_schema> users;
inline constexpr sq::table<bosses_schema> bosses;

auto statement() {
  const auto gone = sq::delete_from(orgs).where(orgs.id == 1);
#ifdef REJECT
  const auto count = sq::select(sq::count()).from(users).correlate(orgs).where(users.org_id == orgs.id);
  return sq::sql<sq::sqlite>(gone.returning(orgs.id, count.scalar_subquery().as<"users">()));
#else
  // What does not follow the deleted rows is the same before and behind.
  const auto count = sq::select(sq::count()).from(bosses).correlate(orgs).where(bosses.org_id == orgs.id);
  return sq::sql<sq::sqlite>(gone.returning(orgs.id, count.scalar_subquery().as<"bosses">()));
#endif
}
