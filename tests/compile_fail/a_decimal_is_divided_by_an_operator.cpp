// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a quotient of decimals says how many digits it keeps: write divided<4>(x, y)
#include <sequent/schema/decimal_arithmetic.hpp>

namespace sq = sequent;

#ifdef REJECT
auto third(sq::decimal<18, 2> price) {
  return price / 3;
}
#else
auto third(sq::decimal<18, 2> price) {
  return sq::divided<2>(price, 3);
}
#endif
