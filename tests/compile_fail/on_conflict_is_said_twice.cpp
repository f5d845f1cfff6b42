// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: this clause has been said already, and it has a place for one only
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
  return sq::sql<sq::postgres>(
      sq::insert_into(orgs).set(orgs.name = "Acme").on_conflict().do_nothing().on_conflict().do_nothing());
#else
  return sq::sql<sq::postgres>(sq::insert_into(orgs).set(orgs.name = "Acme").on_conflict().do_nothing());
#endif
}
