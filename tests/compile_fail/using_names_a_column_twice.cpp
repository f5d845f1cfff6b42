// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: using_names_one_column_on_each_side<
// expect: "others"
// expect: "id"
// expect: USING names each column once
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/join_condition.hpp>
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
  constexpr auto others = users.as<"others">();
  return sq::sql<sq::postgres>(sq::select(users.name).from(users).join(others, sq::using_<"id", "name", "id">));
#else
  constexpr auto others = users.as<"others">();
  return sq::sql<sq::postgres>(sq::select(users.name).from(users).join(others, sq::using_<"id", "name">));
#endif
}
