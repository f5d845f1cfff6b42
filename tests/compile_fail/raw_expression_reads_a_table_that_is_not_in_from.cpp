// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: reads_only_tables_in_from<
// expect: "u"
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/raw_expression.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "email", std::optional<std::string>, sq::unique> email;
  sq::col<As, "age", int> age;
  sq::col<As, "seen", sq::timestamp> seen;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  return sq::sql<sq::postgres>(
      sq::select(users.id).from(users).where(sq::raw_expression<bool, "{} ~ {}">(users.as<"u">().name, "x")));
#else
  return sq::sql<sq::postgres>(
      sq::select(users.id).from(users).where(sq::raw_expression<bool, "{} ~ {}">(users.name, "x")));
#endif
}
