// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a value object is compared column by column
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct address {
  sq::col<As, "city", std::string> city;
  sq::col<As, "zip", std::string> zip;
};
template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::embedded<As, address, "home_"> home;
  sq::embedded<As, address, "work_"> work;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  return sq::sql<sq::sqlite>(sq::select(users.id).where(users.home == users.work));
#else
  return sq::sql<sq::sqlite>(sq::select(users.id).where(users.home.city == users.work.city));
#endif
}
