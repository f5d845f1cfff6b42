// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: case_has_whens_and_then_one_else<
// expect: CASE is made of one to 31
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/case.hpp>
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
  return sq::case_(sq::else_("b"), sq::when(users.age < 18, "a"), sq::when(users.age > 65, "c"));
#else
  return sq::case_(sq::when(users.age < 18, "a"), sq::when(users.age > 65, "c"), sq::else_("b"));
#endif
}
