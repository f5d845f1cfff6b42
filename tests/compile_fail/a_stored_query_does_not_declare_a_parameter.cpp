// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: parameter_is_bound<
// expect: "least"
// expect: this parameter has no value
#include <cstdint>
#include <string>

#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

void keep() {
#ifdef REJECT
  const sq::query<std::string> kept = sq::select(users.name).where(users.age > sq::param<"least">);
#else
  const sq::query<std::string, sq::argument<"least", int>> kept =
      sq::select(users.name).where(users.age > sq::param<"least">);
#endif
  static_cast<void>(kept);
}
