// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: the result has more digits after the point than the decimal that it is assigned to
#include <sequent/schema/decimal_arithmetic.hpp>

namespace sq = sequent;

#ifdef REJECT
void discount(sq::decimal<18, 2>& price) {
  price *= sq::decimal<3, 2>("0.95");
}
#else
void discount(sq::decimal<18, 2>& price) {
  price = sq::rounded<18, 2>(price * sq::decimal<3, 2>("0.95"));
}
#endif
