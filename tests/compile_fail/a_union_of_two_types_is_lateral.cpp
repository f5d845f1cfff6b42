// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: the columns of a set operation are of one type in all queries
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>
#include <sequent/statement/lateral.hpp>
#include <sequent/statement/set_operation.hpp>

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
  const auto either = sq::lateral<"either">(sq::union_(sq::select(orgs.id), sq::select(orgs.name)));
  return sq::sql<sq::postgres>(sq::select(users.name).from(users).cross_join(either));
#else
  const auto either = sq::lateral<"either">(sq::union_(sq::select(orgs.id), sq::select(orgs.id + 1)));
  return sq::sql<sq::postgres>(sq::select(users.name).from(users).cross_join(either));
#endif
}
