// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: value_fits_the_column<
// expect: "users"
// expect: "age"
// expect: double
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

constexpr auto others = users.as<"others">();

auto statement() {
#ifdef REJECT
  return sq::sql<sq::postgres>(
      sq::update(users).set(users.age = sq::select(sq::avg(others.age)).scalar_subquery()).where(users.id == 1));
#else
  return sq::sql<sq::postgres>(sq::update(users)
                                   .set(users.age = sq::coalesce(sq::select(sq::max(others.age)).scalar_subquery(), 0))
                                   .where(users.id == 1));
#endif
}
