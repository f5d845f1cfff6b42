// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: this identifier is longer than 63 bytes
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct address {
#ifdef REJECT
  sq::col<As, "the_city_or_the_village_that_somebody_lives_in_or_has_left", std::string> city;
#else
  sq::col<As, "city", std::string> city;
#endif
};

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::embedded<As, address, "private_"> home;
};
inline constexpr sq::table<users_schema> users;
