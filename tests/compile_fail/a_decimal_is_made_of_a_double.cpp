// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a floating-point number is not exact: say decimal<P, S>("1.25"), or ::rounded(x)
#include <sequent/schema/decimal.hpp>

namespace sq = sequent;

#ifdef REJECT
sq::decimal<18, 2> price = 1.25;
#else
sq::decimal<18, 2> price("1.25");
#endif
