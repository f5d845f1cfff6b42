// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: INSERT writes a table: inline constexpr sequent::table<users_schema> users;
#include <cstdint>
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

auto statement() {
#ifdef REJECT
  return sq::insert_into(sq::row<orgs_schema>());
#else
  return sq::insert_into(orgs).values_as_they_are(sq::row<orgs_schema>());
#endif
}
