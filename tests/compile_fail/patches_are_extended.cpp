// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a patch says alone what is set
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

auto statement(const std::vector<sq::patch<users_schema>>& patches) {
#ifdef REJECT
  return sq::update(users).set(patches).by(users.id).set(users.age = 1);
#else
  return sq::update(users).set(patches).by(users.id);
#endif
}
