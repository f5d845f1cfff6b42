// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a floating-point number is not exact: say decimal<P, S>("1.25"), or ::rounded(x)
#include <sequent/schema/decimal.hpp>

namespace sq = sequent;

struct product {
  int id;
  sq::decimal<18, 2> price;
};
#ifdef REJECT
product made(double price) {
  return {.id = 1, .price = price};
}
#else
product made(double price) {
  return {.id = 1, .price = sq::decimal<18, 2>::rounded(price)};
}
#endif
