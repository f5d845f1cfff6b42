// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect-gcc: int OtherScale = 4; int Precision = 18; int Scale = 2]
// expect-clang: has been explicitly marked deleted
#include <sequent/schema/decimal_arithmetic.hpp>

namespace sq = sequent;

#ifdef REJECT
sq::decimal<18, 2> price(sq::decimal<18, 4> exact) {
  return exact;
}
#else
sq::decimal<18, 2> price(sq::decimal<18, 4> exact) {
  return sq::rounded<18, 2>(exact);
}
#endif
