// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a series is of integers
#include <chrono>

#include <sequent/all.hpp>

namespace sq = sequent;

auto statement() {
#ifdef REJECT
  const auto n = sq::generate_series(1, 5, std::chrono::hours(2)).as<"n">();
#else
  const auto n = sq::generate_series(1, 5, 2).as<"n">();
#endif
  return sq::select(n.value).from(n);
}
