// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: ties_are_not_skipped<
// expect: skip_locked() would leave them out
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
  sq::col<As, "age", int, sq::default_value<18>> age;
  sq::col<As, "rating", float> rating;
  sq::col<As, "fee", sq::decimal<10, 2>> fee;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  return sq::sql<sq::postgres>(
      sq::select(users.name).order_by(users.age).limit(sq::with_ties(1)).lock(sq::for_update.skip_locked()));
#else
  return sq::sql<sq::postgres>(
      sq::select(users.name).order_by(users.age).limit(sq::with_ties(1)).lock(sq::for_update.nowait()));
#endif
}
