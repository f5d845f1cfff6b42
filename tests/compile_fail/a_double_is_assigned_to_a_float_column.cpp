// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: value_fits_the_column<
// expect: "events"
// expect: "weight"
// expect: nothing is cut or rounded in silence
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
  return sq::update(events).set(events.weight = 0.1);
#else
  return sq::update(events).set(events.weight = 0.1F);
#endif
}
