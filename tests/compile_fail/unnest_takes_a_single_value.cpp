// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: unnest takes a range of values
#include <cstdint>
#include <string>
#include <vector>

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
  const auto wanted = sq::unnest(5).as<"wanted">();
#else
  const auto wanted = sq::unnest(std::vector{5}).as<"wanted">();
#endif
  return sq::select(wanted.value).from(wanted);
}
