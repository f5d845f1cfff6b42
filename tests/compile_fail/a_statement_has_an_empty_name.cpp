// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: the name of a statement is empty: say one, as in .named
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

#ifdef REJECT
inline const auto text = sq::sql<sq::sqlite>(sq::select(users.name).named<"">());
#else
inline const auto text = sq::sql<sq::sqlite>(sq::select(users.name).named<"everybody">());
#endif
