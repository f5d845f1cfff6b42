// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a function in FROM has a name
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
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  const auto wanted = sq::unnest(std::vector<std::string>{"Ada"});
  return sq::select(users.id).from(users).join(wanted, wanted.value == users.name);
#else
  const auto wanted = sq::unnest(std::vector<std::string>{"Ada"}).as<"wanted">();
  return sq::select(users.id).from(users).join(wanted, wanted.value == users.name);
#endif
}
