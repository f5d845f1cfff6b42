// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: sql_of_an_embedded_part_finds_its_columns<
// expect: "users"
// expect: "home_"
// expect: "rooms"
// expect: a check as sequent::check_on<
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct flat {
  sq::col<As, "floor", int> floor;
#ifdef REJECT
  sq::col<As, "rooms", int, sq::check<"rooms > 0">> rooms;
#else
  sq::col<As, "rooms", int> rooms;
#endif
};

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::embedded<As, flat, "home_"> home;
  static constexpr auto constraints = sq::constraints(sq::check_on<"home_rooms > 0">);
};
inline constexpr sq::table<users_schema> users;
