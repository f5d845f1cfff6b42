// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect-gcc: decimal(Number) [with Number = double; int Precision = 18; int Scale = 2]
// expect-clang: 'decimal<double>' has been explicitly marked deleted
#include <sequent/schema/decimal.hpp>

namespace sq = sequent;

#ifdef REJECT
sq::decimal<18, 2> price = 1.25;
#else
sq::decimal<18, 2> price("1.25");
#endif
