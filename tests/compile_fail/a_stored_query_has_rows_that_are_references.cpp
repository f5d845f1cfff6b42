// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: the rows of a stored query are values
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "orgs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
};
inline constexpr sq::table<orgs_schema> orgs;

void use(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  const sq::query<const std::string&> all = sq::select(orgs.name);
#else
  const sq::query<std::string> all = sq::select(orgs.name);
#endif
  db.execute(all);
}
