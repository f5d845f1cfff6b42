// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: full-text search is of a declared table
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
};
inline constexpr sq::table<users_schema> users;

auto statement() {
  const auto day = users.named(std::string("names of May"));
#ifdef REJECT
  return sq::select(day.id).from(day).where(sq::match(day, "moon"));
#else
  return sq::select(day.id).from(day).where(sq::match(day.name, "moon"));
#endif
}
