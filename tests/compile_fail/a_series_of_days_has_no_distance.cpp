// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: with a duration: generate_series(from, until, std::chrono::days(1))
#include <chrono>
#include <cstdint>

#include <sequent/all.hpp>

namespace sq = sequent;

using namespace std::chrono_literals;

auto statement() {
#ifdef REJECT
  const auto day = sq::generate_series(2024y / 1 / 1, 2024y / 2 / 1).as<"day">();
#else
  const auto day = sq::generate_series(2024y / 1 / 1, 2024y / 2 / 1, std::chrono::days(1)).as<"day">();
#endif
  return sq::select(day.value).from(day);
}
