// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: precision_is_of_a_double<
// expect: "users"
// expect: "name"
// expect: only a double has a precision
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "name", std::string, sq::precision<10, 2>> name;
#else
  sq::col<As, "name", std::string, sq::length<80>> name;
#endif
};
inline constexpr sq::table<users_schema> users;

auto statement() {
  return sq::create_table(users);
}
