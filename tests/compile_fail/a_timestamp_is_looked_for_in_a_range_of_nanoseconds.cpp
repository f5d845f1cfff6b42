// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: time_is_in_microseconds<
// expect: "visits"
// expect: "start"
// expect: round it
#include <chrono>
#include <cstdint>
#include <vector>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct visits_schema {
  static constexpr sq::name table_name = "visits";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "start", sq::timestamp> start;
};
inline constexpr sq::table<visits_schema> visits;

const auto precise = std::chrono::system_clock::now();
const auto rounded = std::chrono::floor<std::chrono::microseconds>(precise);

auto statement() {
#ifdef REJECT
  return sq::sql<sq::postgres>(sq::select(visits.id).where(visits.start.in(std::vector{precise})));
#else
  return sq::sql<sq::postgres>(sq::select(visits.id).where(visits.start.in(std::vector{rounded})));
#endif
}
