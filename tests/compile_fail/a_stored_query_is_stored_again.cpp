// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: this is a stored query of another type: store the statement that it was made of
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

void keep(const sq::query<std::string>& names) {
#ifdef REJECT
  const sq::postgres_query<std::string> kept = names;
#else
  const sq::query<std::string> kept = names;
#endif
  static_cast<void>(kept);
}
