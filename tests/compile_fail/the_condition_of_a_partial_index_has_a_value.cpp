// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: index_condition_has_no_value<
// expect: "users"
// expect: "age"
// expect: say sequent::literal<value>
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
  return sq::sql<sq::postgres>(sq::insert_into(users)
                                   .set(users.org_id = 1, users.name = "Ada")
                                   .on_conflict(users.name)
                                   .where(users.age > 17)
                                   .do_nothing());
#else
  return sq::sql<sq::postgres>(sq::insert_into(users)
                                   .set(users.org_id = 1, users.name = "Ada")
                                   .on_conflict(users.name)
                                   .where(users.age > sq::literal<17>)
                                   .do_nothing());
#endif
}
