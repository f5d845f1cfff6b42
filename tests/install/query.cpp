// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// A program that only writes queries.

#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
};
inline constexpr sq::table<users_schema> users;

constexpr auto names = sq::select(users.name).from(users);
static_assert(sq::sql<sq::sqlite>(names).starts_with("SELECT"));
static_assert(sq::sql<sq::postgres>(names).starts_with("SELECT"));

int main() {}
