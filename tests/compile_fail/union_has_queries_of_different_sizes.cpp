// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: queries_have_as_many_columns<false, 3
// expect: select as many columns as the first one does
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/postgres.hpp>
#include <sequent/sequent.hpp>
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
  sq::col<As, "org_id", std::int64_t, sq::references<orgs_schema, "id">> org_id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "email", std::optional<std::string>, sq::unique> email;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

void run(sq::engine<sq::postgres>& db) {
#ifdef REJECT
  db.execute(sq::union_(sq::select(users.id), sq::select(orgs.id), sq::select(orgs.id, orgs.name)));
#else
  db.execute(sq::union_(sq::select(users.id), sq::select(orgs.id), sq::select(orgs.id)));
#endif
}
