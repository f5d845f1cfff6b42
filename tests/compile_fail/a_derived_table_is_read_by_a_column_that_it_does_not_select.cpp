// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: row_has_this_expression<
// expect: "users"
// expect: "age"
// expect: this expression is not in the select list of the derived table
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

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
  const auto adults = sq::select(users.name).where(users.age > 17).as<"adults">();
  return sq::select(adults[users.age]).from(adults);
#else
  const auto adults = sq::select(users.name).where(users.age > 17).as<"adults">();
  return sq::select(adults[users.name]).from(adults);
#endif
}
