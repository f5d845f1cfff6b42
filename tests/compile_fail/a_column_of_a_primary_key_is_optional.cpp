// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: key_is_not_optional<
// expect: "users"
// expect: "b"
// expect: a column of a primary key is never NULL
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "a", int> a;
#ifdef REJECT
  sq::col<As, "b", std::optional<int>> b;
#else
  sq::col<As, "b", int> b;
#endif
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"a", "b">);
};
inline constexpr sq::table<users_schema> users;

auto statement() {
  return sq::create_table(users);
}
