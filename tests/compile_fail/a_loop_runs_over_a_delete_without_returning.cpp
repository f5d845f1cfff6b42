// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: this statement gives no rows: say by .returning(columns...)
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "orgs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
};
inline constexpr sq::table<orgs_schema> orgs;

auto statement(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  for (const auto& row : db.execute(sq::delete_from(orgs).all_rows())) static_cast<void>(row.get<"name">());
#else
  for (const auto& row : db.execute(sq::delete_from(orgs).all_rows().returning(orgs.name)))
    static_cast<void>(row.get<"name">());
#endif
}
