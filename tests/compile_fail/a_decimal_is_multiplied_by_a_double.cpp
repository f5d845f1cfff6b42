// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a decimal is exact, and meets decimals and integers only
// expect: decimal<P, S>::rounded(x)
#include <sequent/schema/decimal_arithmetic.hpp>

namespace sq = sequent;

#ifdef REJECT
auto total(sq::decimal<18, 2> price) {
  return price * 1.19;
}
#else
auto total(sq::decimal<18, 2> price) {
  return price * sq::decimal<3, 2>("1.19");
}
#endif
