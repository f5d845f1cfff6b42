// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: length_is_of_text<
// expect: "users"
// expect: "age"
// expect: only a text column has a length
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "age", int, sq::length<3>> age;
#else
  sq::col<As, "age", int, sq::default_value<18>> age;
#endif
};
inline constexpr sq::table<users_schema> users;

std::size_t statements() {
  return sq::create_all_sql<sq::postgres>(users).size();
}
