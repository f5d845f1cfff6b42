// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a decimal is exact, and meets decimals and integers only
#include <sequent/schema/decimal.hpp>

namespace sq = sequent;

#ifdef REJECT
bool is_dear(sq::decimal<18, 2> price) {
  return 99.5 < price;
}
#else
bool is_dear(sq::decimal<18, 2> price) {
  return 99 < price;
}
#endif
