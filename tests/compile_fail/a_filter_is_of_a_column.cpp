// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: filter_is_of_an_aggregate<
// expect: "users"
// expect: "age"
// expect: filter takes an aggregate and a condition
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/filter.hpp>
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
  return sq::sql<sq::postgres>(sq::select(sq::filter(users.age, users.age > 18)));
#else
  return sq::sql<sq::postgres>(sq::select(sq::filter(sq::sum(users.age), users.age > 18)));
#endif
}
