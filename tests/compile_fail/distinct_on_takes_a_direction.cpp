// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: only_order_by_sorts<
// expect: "DISTINCT ON"
// expect: "users"
// expect: "email"
// expect: GROUP BY and DISTINCT ON say which rows are alike
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
  return sq::sql<sq::postgres>(sq::select(users.name).distinct_on(users.email.desc()));
#else
  return sq::sql<sq::postgres>(sq::select(users.name).distinct_on(users.email).order_by(users.email.desc()));
#endif
}
