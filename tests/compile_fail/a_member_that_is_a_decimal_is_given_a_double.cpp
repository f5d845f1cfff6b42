// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect-gcc: decimal(Number) [with Number = double; int Precision = 18; int Scale = 2]
// expect-clang: 'decimal<double>' has been explicitly marked deleted
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
