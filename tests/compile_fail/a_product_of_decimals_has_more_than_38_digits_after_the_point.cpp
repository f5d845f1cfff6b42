// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: this product has more than 38 digits after the point
#include <sequent/schema/decimal_arithmetic.hpp>

namespace sq = sequent;

#ifdef REJECT
auto product(sq::decimal<20, 20> left, sq::decimal<20, 20> right) {
  return left * right;
}
#else
auto product(sq::decimal<20, 19> left, sq::decimal<20, 19> right) {
  return left * right;
}
#endif
