// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: remainder_is_of_integers<
// expect: "events"
// expect: "price"
// expect: % is of integers
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct events_schema {
  static constexpr sq::name table_name = "events";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "at", sq::timestamp> at;
  sq::col<As, "price", double> price;
  sq::col<As, "weight", float> weight;
  sq::col<As, "is_open", bool> is_open;
  sq::col<As, "payload", sq::bytes> payload;
};
inline constexpr sq::table<events_schema> events;

auto statement() {
#ifdef REJECT
  return events.price % 2;
#else
  return events.id % 2;
#endif
}
