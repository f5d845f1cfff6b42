// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: choice_can_be_dropped<
// expect: "age"
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
  return sq::sql<sq::postgres>(
      sq::select(sq::case_(sq::when(users.age < sq::if_set(std::optional<int>(3)), "a")).as<"x">()).from(users));
#else
  return sq::sql<sq::postgres>(sq::select(sq::case_(sq::when(users.age < 3, "a")).as<"x">()).from(users));
#endif
}
