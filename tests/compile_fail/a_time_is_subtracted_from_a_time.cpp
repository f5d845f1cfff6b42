// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: operand_is_a_number<
// expect: "seen"
// expect: microseconds_between
#include <cstdint>
#include <string>

#include <sequent/all.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int> age;
  sq::col<As, "seen", sq::timestamp> seen;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  return sq::select(users.seen - sq::now());
#else
  return sq::select(sq::microseconds_between(users.seen, sq::now()));
#endif
}
