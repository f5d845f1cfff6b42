// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: would see what those before have written
#include <cstdint>
#include <string>
#include <vector>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

auto statement(const std::vector<sq::patch<users_schema>>& patches) {
#ifdef REJECT
  return sq::update(users).set(patches).by(users.id).where(users.age <
                                                           sq::select(sq::max(users.as<"u">().age)).scalar_subquery());
#else
  return sq::update(users).set(patches).by(users.id).where(users.age < 7);
#endif
}
