// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: rows of several columns are a std::tuple or a struct
#include <cstdint>
#include <string>
#include <tuple>

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
  const sq::query<std::int64_t, std::string> all = sq::select(orgs.id, orgs.name);
#else
  const sq::query<std::tuple<std::int64_t, std::string>> all = sq::select(orgs.id, orgs.name);
#endif
  db.execute(all);
}
