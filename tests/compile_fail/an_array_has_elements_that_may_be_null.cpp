// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: elements_are_never_null<
// expect: "name"
// expect: leave these rows out by
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/array_aggregate.hpp>
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
  const auto boss = users.as<"boss">();
#ifdef REJECT
  const auto names = sq::array_agg(boss.name);
  return sq::sql<sq::postgres>(sq::select(names).from(users).left_join(boss, boss.id == users.org_id));
#else
  const auto names = sq::filter(sq::array_agg(boss.name), boss.name.is_not_null());
  return sq::sql<sq::postgres>(sq::select(names).from(users).left_join(boss, boss.id == users.org_id));
#endif
}
