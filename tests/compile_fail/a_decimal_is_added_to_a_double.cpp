// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a decimal is exact, and meets decimals and integers only
#include <sequent/schema/decimal_arithmetic.hpp>

namespace sq = sequent;

#ifdef REJECT
auto total(sq::decimal<18, 2> price) {
  return 0.5 + price;
}
#else
auto total(sq::decimal<18, 2> price) {
  return 5 + price;
}
#endif
