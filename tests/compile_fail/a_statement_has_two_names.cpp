// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: this statement has a name already, and it has one only
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
inline const auto text =
    sq::sql<sq::sqlite>(sq::update(users).set(users.name = "Ada").all_rows().named<"one">().named<"two">());
#else
inline const auto text = sq::sql<sq::sqlite>(sq::update(users).set(users.name = "Ada").all_rows().named<"one">());
#endif
