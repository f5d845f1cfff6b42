// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a decimal is exact, and meets decimals and integers only
#include <sequent/schema/decimal.hpp>

namespace sq = sequent;

#ifdef REJECT
bool is_half(sq::decimal<18, 2> price) {
  return price == 0.5;
}
#else
bool is_half(sq::decimal<18, 2> price) {
  return price == sq::decimal<1, 1>("0.5");
}
#endif
