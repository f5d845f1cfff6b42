// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: required<
// expect: "city"
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct address {
  sq::col<As, "street", std::string> street;
  sq::col<As, "city", std::string> city;
};

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::embedded<As, address, "home_"> home;
};
inline constexpr sq::table<users_schema> users;

auto row() {
#ifdef REJECT
  return sq::insertable<users_schema>{.id = {}, .home = {.street = "Rue X"}};
#else
  return sq::insertable<users_schema>{.id = {}, .home = {.street = "Rue X", .city = "Paris"}};
#endif
}
